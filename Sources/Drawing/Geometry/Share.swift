/// What one part asks for when a rectangle is divided.
public enum Share: Hashable, Sendable {
  /// Exactly so many cells, as long as there are any left.
  case fixed(Int)
  /// A part of what the fixed ones leave, by weight.
  case weight(Int)
}

extension Rect {
  /// Divides the rectangle into columns, from left to right, `gap` columns apart.
  ///
  /// Returns one rectangle for each share; what does not fit is empty and lies at the right edge.
  public func columns(_ shares: [Share], gap: Int = 0) -> [Rect] {
    Share.lengths(shares, of: width, gap: gap).map { offset, length in
      Rect(x: x + offset, y: y, width: length, height: height)
    }
  }

  /// Divides the rectangle into rows, from top to bottom, `gap` rows apart.
  ///
  /// Returns one rectangle for each share; what does not fit is empty and lies at the bottom edge.
  public func rows(_ shares: [Share], gap: Int = 0) -> [Rect] {
    Share.lengths(shares, of: height, gap: gap).map { offset, length in
      Rect(x: x, y: y + offset, width: width, height: length)
    }
  }

  /// The upper `height` rows, and the rest below.
  public func splitTop(_ height: Int) -> (top: Rect, rest: Rect) {
    let rows = rows([.fixed(height), .weight(1)])
    return (rows[0], rows[1])
  }

  /// The lower `height` rows, and the rest above.
  public func splitBottom(_ height: Int) -> (rest: Rect, bottom: Rect) {
    let kept = min(max(0, height), self.height)
    let rows = rows([.fixed(self.height - kept), .fixed(kept)])
    return (rows[0], rows[1])
  }

  /// The left `width` columns, and the rest to the right.
  public func splitLeft(_ width: Int) -> (left: Rect, rest: Rect) {
    let columns = columns([.fixed(width), .weight(1)])
    return (columns[0], columns[1])
  }

  /// The right `width` columns, and the rest to the left.
  public func splitRight(_ width: Int) -> (rest: Rect, right: Rect) {
    let kept = min(max(0, width), self.width)
    let columns = columns([.fixed(self.width - kept), .fixed(kept)])
    return (columns[0], columns[1])
  }
}

extension Share {
  /// Offsets and lengths of the parts; the sum of lengths and gaps never exceeds `total`.
  static func lengths(_ shares: [Share], of total: Int, gap: Int) -> [(offset: Int, length: Int)] {
    let gaps = max(0, gap) * max(0, shares.count - 1)
    var free = max(0, total - gaps)
    var weights = 0
    for share in shares {
      switch share {
      case .fixed(let length): free -= min(free, max(0, length))
      case .weight(let weight): weights += max(0, weight)
      }
    }
    var left = max(0, total)
    var offset = 0
    return shares.map { share in
      var length: Int
      switch share {
      case .fixed(let wanted):
        length = max(0, wanted)
      case .weight(let weight):
        // The rest is dealt out share by share, so that rounding never leaves a cell over.
        length = weights > 0 ? (free * max(0, weight) + weights / 2) / weights : 0
        free -= length
        weights -= max(0, weight)
      }
      length = min(length, left)
      let place = (offset: offset, length: length)
      let step = min(left, length + max(0, gap))
      offset += step
      left -= step
      return place
    }
  }
}
