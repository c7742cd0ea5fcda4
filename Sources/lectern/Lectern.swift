import ArgumentParser
@main struct Lectern: ParsableCommand { func run() {} }
