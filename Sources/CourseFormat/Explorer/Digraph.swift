/// Numbered points and the arrows between them, in two flat lists, because a drill may have a million.
struct Digraph {
  /// The arrows from point `p` lead to `targets[first[p]..<first[p + 1]]`.
  let first: [Int]
  let targets: [Int32]

  var count: Int { first.count - 1 }

  func targets(of point: Int) -> ArraySlice<Int32> { targets[first[point]..<first[point + 1]] }

  init(first: [Int], targets: [Int32]) {
    self.first = first
    self.targets = targets
  }

  init(_ lists: [[Int]]) {
    first = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    targets = lists.flatMap { $0.map(Int32.init) }
  }

  /// The points from which some way leads to a goal, the goals among them.
  func reaching(_ goals: [Int]) -> [Bool] {
    var begin = Array(repeating: 0, count: count + 1)
    for target in targets { begin[Int(target) + 1] += 1 }
    for point in 0..<count { begin[point + 1] += begin[point] }
    var sources = [Int32](repeating: 0, count: targets.count)
    var free = begin
    for point in 0..<count {
      for target in targets(of: point) {
        sources[free[Int(target)]] = Int32(point)
        free[Int(target)] += 1
      }
    }
    var found = [Bool](repeating: false, count: count)
    var waiting = goals
    for goal in goals { found[goal] = true }
    while let point = waiting.popLast() {
      for source in sources[begin[point]..<begin[point + 1]] where !found[Int(source)] {
        found[Int(source)] = true
        waiting.append(Int(source))
      }
    }
    return found
  }

  /// Each point's knot: points that lead to one another share one. An arrow between knots leads to a lower number.
  ///
  /// Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972); with a
  /// list of its own for a stack, which a long drill would overflow.
  var knots: [Int32] {
    var knot = [Int32](repeating: -1, count: count)
    var order = [Int32](repeating: -1, count: count)
    var low = [Int32](repeating: 0, count: count)
    var open: [Int] = []
    var path: [(point: Int, arrow: Int)] = []
    var seen: Int32 = 0
    var knotCount: Int32 = 0
    for root in 0..<count where order[root] < 0 {
      path.append((root, first[root]))
      while let (point, arrow) = path.last {
        if order[point] < 0 {
          (order[point], low[point]) = (seen, seen)
          seen += 1
          open.append(point)
        }
        if arrow < first[point + 1] {
          path[path.count - 1].arrow += 1
          let target = Int(targets[arrow])
          if order[target] < 0 {
            path.append((target, first[target]))
          } else if knot[target] < 0 {
            low[point] = min(low[point], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.point { low[parent] = min(low[parent], low[point]) }
        guard low[point] == order[point] else { continue }
        while let member = open.popLast() {
          knot[member] = knotCount
          if member == point { break }
        }
        knotCount += 1
      }
    }
    return knot
  }

  /// The points of each loop that nothing leads out of, in ascending order.
  var closedLoops: [[Int]] {
    let knot = knots
    let total = Int(knot.max() ?? -1) + 1
    var isClosed = [Bool](repeating: true, count: total)
    var isLoop = [Bool](repeating: false, count: total)
    for point in 0..<count {
      let own = Int(knot[point])
      for target in targets(of: point) {
        if Int(knot[Int(target)]) == own { isLoop[own] = true } else { isClosed[own] = false }
      }
    }
    var members: [Int: [Int]] = [:]
    for point in 0..<count where isClosed[Int(knot[point])] && isLoop[Int(knot[point])] {
      members[Int(knot[point]), default: []].append(point)
    }
    return members.values.sorted { $0[0] < $1[0] }
  }
}
