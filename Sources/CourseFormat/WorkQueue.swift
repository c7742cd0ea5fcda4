#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does independent jobs on as many threads as there are processors; the threads live no longer than the jobs.
final class WorkQueue<Result: Sendable>: @unchecked Sendable {
  /// As much as a program's first thread has; some systems give other threads too little for a deep tree.
  private static var stackSize: Int { 8 << 20 }
  private static var threadLimit: Int { 8 }

  private let job: @Sendable (Int) -> Result
  private let count: Int
  // Both are touched under the lock only.
  private var next = 0
  private var results: [Result?]
  private let lock = Lock()

  /// The results of the jobs 0 to `count` - 1, in that order, whichever is done first.
  static func results(_ count: Int, _ job: @escaping @Sendable (Int) -> Result) -> [Result] {
    let queue = WorkQueue(count, job)
    queue.run()
    return queue.results.compactMap { $0 }
  }

  private init(_ count: Int, _ job: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.job = job
    results = Array(repeating: nil, count: count)
  }

  private func run() {
    let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let helpers = (1..<max(1, min(processors, WorkQueue.threadLimit, count))).compactMap { _ in start() }
    work()
    for helper in helpers { pthread_join(helper, nil) }
  }

  private func work() {
    while let index = take() {
      let result = job(index)
      lock.hold { results[index] = result }
    }
  }

  private func take() -> Int? {
    lock.hold {
      guard next < count else { return nil }
      next += 1
      return next - 1
    }
  }

  /// Nil where the system has no thread to give: the others do the work.
  private func start() -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, WorkQueue.stackSize)
    let work = Unmanaged.passRetained(Work { self.work() })
    #if canImport(Darwin)
      var thread: pthread_t?
      let outcome = pthread_create(&thread, &attributes, Work.entry, work.toOpaque())
    #else
      var thread = pthread_t()
      let outcome = pthread_create(
        &thread, &attributes, { argument in argument.flatMap { Work.entry($0) } }, work.toOpaque())
    #endif
    if outcome == 0 { return thread }
    work.release()
    return nil
  }
}

/// What a thread is to do, as C hands it over.
private final class Work {
  private let body: () -> Void

  init(_ body: @escaping () -> Void) { self.body = body }

  static func entry(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
    return nil
  }
}

/// Lets one thread at a time do something.
final class Lock: @unchecked Sendable {
  // A mutex must not move in memory, so it lives behind a pointer.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  init() {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func hold<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}

/// What has been found out once and may be asked for again, by several threads; forgets when it grows.
final class Memory<Value: Sendable>: @unchecked Sendable {
  private var known: [String: Value] = [:]
  private let limit: Int
  private let lock = Lock()

  /// - Parameter limit: So many values are kept at most, so that memory does not grow with a course.
  init(limit: Int) { self.limit = limit }

  func value(_ key: String, _ find: () -> Value) -> Value {
    if let value = lock.hold({ known[key] }) { return value }
    // Outside the lock: two threads may find the same out, which costs less than to wait for each other.
    let value = find()
    lock.hold {
      if known.count >= limit { known.removeAll(keepingCapacity: true) }
      known[key] = value
    }
    return value
  }
}
