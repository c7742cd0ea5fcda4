extension Double {
  /// The same to twelve significant digits: what binary fractions add to a number that people have written, as in
  /// 3.1300000000000003, goes away.
  public var tidied: Double {
    guard isFinite, self != 0 else { return self }
    var (scale, size) = (1.0, magnitude)
    while size < 1e11, scale < 1e300 {
      size *= 10
      scale *= 10
    }
    return size < 1e12 ? (self * scale).rounded() / scale : self
  }

  /// As people write it: no fraction where there is none.
  public var written: String {
    self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(tidied)
  }
}
