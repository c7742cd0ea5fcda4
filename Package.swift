// swift-tools-version: 6.1
import PackageDescription

/// Warnings fail the build where `LECTERN_STRICT=1` is set (CI does), so that a newer compiler's
/// new warning never keeps anyone from running Lectern.
let strict: [SwiftSetting] =
  Context.environment["LECTERN_STRICT"] == "1" ? [.unsafeFlags(["-warnings-as-errors"])] : []

let package = Package(
  name: "Lectern",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    // The command line: parsing, help and shell completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0")
  ],
  targets: [
    // C: the only room that sees curses.h, termios and signals.
    .target(
      name: "CTerminal",
      cSettings: [.define("NCURSES_WIDECHAR", to: "1"), .define("_XOPEN_SOURCE_EXTENDED", to: "1")],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    // Markdown as GitHub reads it: libcmark-gfm with its table, strikethrough and task list extensions.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    // Front matter with exact positions: libyaml's event parser.
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // A PIN's slow salted hash: libsodium's Argon2id.
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),

    // C: memory for one file's Markdown tree, given back as a whole.
    .target(name: "CMemoryPool"),

    // The sentences of the interface, and their translations.
    .target(name: "Phrases", swiftSettings: strict),
    .target(name: "Course", swiftSettings: strict),
    .target(
      name: "CourseFormat", dependencies: ["Course", "CCmark", "CYaml", "CMemoryPool"], swiftSettings: strict),
    .target(name: "Training", dependencies: ["Course", "Phrases"], swiftSettings: strict),
    .target(name: "ProgressStore", dependencies: ["Training", "Course", "Phrases", "CSodium"], swiftSettings: strict),
    .target(name: "TerminalUI", swiftSettings: strict),
    .target(name: "CursesTerminal", dependencies: ["TerminalUI", "CTerminal"], swiftSettings: strict),
    .target(
      name: "LecternApp", dependencies: ["Training", "Course", "CourseFormat", "TerminalUI", "Phrases"],
      swiftSettings: strict),
    .executableTarget(
      name: "lectern",
      dependencies: [
        "Course", "CourseFormat", "Training", "ProgressStore", "TerminalUI", "CursesTerminal", "LecternApp", "Phrases",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .testTarget(name: "PhrasesTests", dependencies: ["Phrases"], swiftSettings: strict),
    .testTarget(name: "CourseTests", dependencies: ["Course", "HostileTexts"], swiftSettings: strict),
    // Files made to harm and what may pass of them, for tests and for `make bench`.
    .target(name: "HostileTexts", path: "Tests/HostileTexts", swiftSettings: strict),
    .testTarget(
      name: "CourseFormatTests",
      dependencies: ["CourseFormat", "CMemoryPool", "Course", "Training", "DrillGenerator", "HostileTexts"],
      swiftSettings: strict),
    // Programs on pseudo-terminals and how much is torn at them, for tests and measurements.
    .target(
      name: "TestSupport", dependencies: ["CPseudoTerminal"], path: "Tests/TestSupport", swiftSettings: strict),
    // Drills made by a seed, for tests and measurements.
    .target(name: "DrillGenerator", path: "Tests/DrillGenerator", swiftSettings: strict),
    .testTarget(
      name: "TrainingTests", dependencies: ["Training", "Course", "Phrases"],
      exclude: ["make-compatibility-table.py", "make-review-table.py"],
      swiftSettings: strict),
    // A program that answers for a learner as fast as it can, for tests to kill.
    .executableTarget(
      name: "StoreProbe", dependencies: ["ProgressStore", "Training", "Course"], path: "Tests/StoreProbe",
      swiftSettings: strict),
    .testTarget(
      name: "ProgressStoreTests", dependencies: ["ProgressStore", "Training", "Course", "StoreProbe", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "CTerminal"], exclude: ["make-width-table.py"],
      swiftSettings: strict),
    // A program that does on a pseudo-terminal what the tests of CursesTerminal ask of it.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CursesTerminal", "TerminalUI"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    // C: starts a program on a terminal of its own.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TerminalUI", "TerminalProbe", "CPseudoTerminal"],
      swiftSettings: strict),
    .testTarget(
      name: "LecternAppTests",
      dependencies: [
        "LecternApp", "Training", "Course", "CourseFormat", "TerminalUI", "ProgressStore", "Phrases", "HostileTexts",
      ],
      swiftSettings: strict),
    // What the command line keeps and writes out, without a terminal.
    .testTarget(
      name: "CommandTests", dependencies: ["lectern", "LecternApp", "ProgressStore", "Training", "Course"],
      swiftSettings: strict),
    // What `make bench` runs: programs in a pseudo-terminal, timed from outside.
    .executableTarget(
      name: "bench",
      dependencies: ["TestSupport", "DrillGenerator", "HostileTexts", "ProgressStore", "Training", "Course"],
      path: "Tests/Benchmarks", swiftSettings: strict),

    // A course edited under a learner: parser, training and journal together.
    .testTarget(
      name: "EditingTests", dependencies: ["Course", "CourseFormat", "Training", "ProgressStore"],
      swiftSettings: strict),
    .testTarget(
      name: "BundledCoursesTests", dependencies: ["Course", "CourseFormat", "Training", "LecternApp"],
      exclude: ["hash-sources.py"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["lectern", "HostileTexts", "TestSupport", "TerminalUI"],
      path: "Tests/EndToEnd",
      exclude: ["Harness/lectern.sh"], swiftSettings: strict),
  ]
)

// What `make fuzz` builds; elsewhere it would not link, for the fuzzer's library comes with the fuzzer's flags.
if Context.environment["LECTERN_FUZZ"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Course", "CourseFormat", "Training"], path: "Tests/Fuzz",
      exclude: ["dictionary.txt", "run"]))
}
