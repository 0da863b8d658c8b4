import Measures
import Text

/// Reads rings of positions straight from the nodes of a document: a file may have a million of
/// them.
struct RingReader {
  /// A ring, and what is wrong with it; without places where it cannot be used.
  struct Result {
    var ring: [Coordinate] = []
    var fault: OutlineFault?
    /// Where the fault shows.
    var offset = 0
  }

  private let document: JSONDocument
  private var pointCount = 0

  init(_ document: JSONDocument) {
    self.document = document
  }

  /// Whether the file has more positions than are read.
  var isFull: Bool { pointCount > OutlineLimits.points }

  /// The ring of an array of positions.
  mutating func ring(_ value: JSONValue) -> Result {
    guard value.kind == .array else { return Result(fault: .badCoordinates, offset: value.offset) }
    var result = document.bytes.withUnsafeBytes { positions(value, in: $0) }
    guard result.fault == nil else { return result }
    let count = result.ring.count
    pointCount += count
    if isFull {
      return Result(fault: .tooManyPoints(limit: OutlineLimits.points), offset: value.offset)
    }
    if let first = result.ring.first, count > 2, result.ring.last != first {
      result.ring.append(first)
      result.fault = .openRing
      result.offset = value.offset
    }
    guard result.ring.count >= OutlineLimits.ringPoints else {
      return Result(fault: .tooFewPoints(found: count), offset: value.offset)
    }
    return result
  }

  private func positions(_ value: JSONValue, in bytes: UnsafeRawBufferPointer) -> Result {
    let nodes = document.nodes
    let end = Int(value.node.link)
    var result = Result()
    // Behind a position stand its own node and those of two numbers.
    result.ring.reserveCapacity((end - value.index) / 3)
    var index = value.index + 1
    while index < end {
      let position = nodes[index]
      guard position.kind == .array, Int(position.link) >= index + 3,
        let longitude = number(nodes[index + 1], in: bytes),
        let latitude = number(nodes[index + 2], in: bytes)
      else { return Result(fault: .badCoordinates, offset: Int(position.start)) }
      guard abs(longitude) <= 180, abs(latitude) <= 90 else {
        return Result(fault: .notOnEarth(shown(index)), offset: Int(position.start))
      }
      let place = Coordinate(longitude: Float(longitude), latitude: Float(latitude))
      guard OutlineLimits.country.contains(place) else {
        return Result(fault: .farAway(shown(index)), offset: Int(position.start))
      }
      result.ring.append(place)
      index = Int(position.link)
    }
    return result
  }

  private func number(_ node: JSONNode, in bytes: UnsafeRawBufferPointer) -> Double? {
    guard node.kind == .number else { return nil }
    return JSONNumber.double(
      UnsafeRawBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)]))
  }

  /// A position as it is written, its first two numbers.
  private func shown(_ index: Int) -> SafeText {
    let numbers = document.nodes[(index + 1)...(index + 2)].map { document.text($0) }
    return SafeText(numbers.joined(separator: " ")).truncated(to: 40)
  }
}

extension JSONNumber {
  /// Powers of ten that are exact in sixty-four bits.
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// The value of a number to about sixteen digits, which is more than a place on the earth has.
  ///
  /// - Parameter text: a number as JSON has it.
  /// - Returns: nil when it is beyond what a `Double` holds.
  static func double(_ text: UnsafeRawBufferPointer) -> Double? {
    var mantissa: UInt64 = 0
    var (decimals, digits) = (0, 0)
    var isBehindPoint = false
    var index = text.first == UInt8(ascii: "-") ? 1 : 0
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        // Digits that no longer fit say nothing that could be kept.
        if digits < 18 {
          mantissa = mantissa * 10 + UInt64(digit)
          if mantissa > 0 { digits += 1 }
          if isBehindPoint { decimals += 1 }
        } else if !isBehindPoint {
          decimals -= 1
        }
      } else if text[index] == UInt8(ascii: ".") {
        isBehindPoint = true
      } else {
        // An exponent: rare enough to be left to the library.
        return Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
      }
      index += 1
    }
    guard abs(decimals) < powers.count else {
      return Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }
    let value =
      decimals >= 0
      ? Double(mantissa) / powers[decimals] : Double(mantissa) * powers[-decimals]
    return text.first == UInt8(ascii: "-") ? -value : value
  }
}
