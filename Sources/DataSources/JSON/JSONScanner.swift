/// Reads JSON texts (RFC 8259) into nodes that know their place; numbers stay text.
///
/// Strict: no comments, no commas too many, no control characters in strings. Names that an object
/// has twice are allowed by the grammar and noted in `duplicates`; halves of surrogate pairs are
/// noted in `loneSurrogates`. The caller makes sure that the bytes are UTF-8.
///
/// The scanner keeps a pointer: it must not outlive the closure that lends the bytes.
struct JSONScanner {
  /// A name that an object has twice.
  struct Duplicate: Hashable, Sendable {
    /// Position of the node of the first name.
    let first: Int

    /// Position of the node of the second name.
    let second: Int
  }

  private enum Step {
    case value
    case valueOrEnd
    case name
    case nameOrEnd
    case commaOrEnd
  }

  /// An array or object whose end was not seen yet.
  private struct Open {
    let node: Int
    let isObject: Bool
    /// How many names of the objects around it are remembered.
    let nameBase: Int
  }

  let bytes: UnsafeRawBufferPointer

  /// All nodes so far.
  private(set) var nodes: ContiguousArray<JSONNode> = []

  /// Names found twice, at most `JSONLimits.duplicates`.
  private(set) var duplicates: [Duplicate] = []

  /// Offsets of halves of surrogate pairs, at most one for each string.
  var loneSurrogates: [Int] = []

  /// The next byte, and the end of the text.
  var index = 0
  var limit = 0

  private var open: [Open] = []
  private var names: ContiguousArray<UInt32> = []

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    limit = bytes.count
    // Some twenty bytes a node in documents of the contract.
    nodes.reserveCapacity(bytes.count / 16)
  }

  /// Reads one text, blanks around it allowed; nodes of a faulty one are given up.
  ///
  /// - Parameter range: where the text stands.
  /// - Returns: the position of its root among the nodes.
  /// - Throws: what is wrong first.
  mutating func text(in range: Range<Int>) throws(JSONFault) -> Int {
    let (root, known) = (nodes.count, duplicates.count)
    (index, limit) = (range.lowerBound, range.upperBound)
    do {
      try scan()
    } catch {
      nodes.removeSubrange(root...)
      duplicates.removeSubrange(known...)
      open.removeAll()
      names.removeAll()
      throw error
    }
    return root
  }

  private mutating func scan() throws(JSONFault) {
    var step = Step.value
    repeat {
      skipBlanks()
      guard index < limit else { throw fault(step) }
      let byte = bytes[index]
      switch step {
      case .value, .valueOrEnd:
        if byte == UInt8(ascii: "]"), step == .valueOrEnd {
          step = close()
        } else {
          step = try value(byte)
        }
      case .name, .nameOrEnd:
        if byte == UInt8(ascii: "}"), step == .nameOrEnd {
          step = close()
        } else {
          guard byte == Self.quote else { throw fault(step) }
          try name()
          step = .value
        }
      case .commaOrEnd:
        step = try afterValue(byte)
      }
    } while !open.isEmpty
    skipBlanks()
    guard index == limit else { throw fault("EOF") }
  }

  private mutating func afterValue(_ byte: UInt8) throws(JSONFault) -> Step {
    guard let isObject = open.last?.isObject else { return .commaOrEnd }
    if byte == UInt8(ascii: ",") {
      index += 1
      return isObject ? .name : .value
    }
    guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
      throw fault(.commaOrEnd)
    }
    return close()
  }

  // MARK: - Values

  private mutating func value(_ byte: UInt8) throws(JSONFault) -> Step {
    switch byte {
    case Self.quote:
      let start = index
      let isEscaped = try string()
      append(.string, from: start, isEscaped: isEscaped)
    case UInt8(ascii: "{"):
      try enter(.object)
      return .nameOrEnd
    case UInt8(ascii: "["):
      try enter(.array)
      return .valueOrEnd
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = index
      try number()
      append(.number, from: start)
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw fault(.value)
    }
    return .commaOrEnd
  }

  private mutating func word(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONFault) {
    let start = index
    let length = word.utf8CodeUnitCount
    guard limit - index >= length,
      UnsafeRawBufferPointer(rebasing: bytes[index..<index + length]).elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: length))
    else { throw fault(.value) }
    index += length
    append(kind, from: start)
  }

  private mutating func name() throws(JSONFault) {
    let start = index
    let isEscaped = try string()
    var name = JSONNode(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index), link: 0,
      kind: .name, isEscaped: isEscaped)
    name.link = UInt32(truncatingIfNeeded: Self.hash(of: name, in: bytes))
    names.append(UInt32(truncatingIfNeeded: nodes.count))
    nodes.append(name)
    skipBlanks()
    guard index < limit, bytes[index] == UInt8(ascii: ":") else { throw fault(":") }
    index += 1
  }

  private static func hash(of node: JSONNode, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    if node.isEscaped {
      return JSONText.decoded(node, in: bytes).withUnsafeBytes { ByteHash.of($0) }
    }
    return ByteHash.of(JSONText.content(of: node, in: bytes))
  }

  private mutating func append(
    _ kind: JSONNode.Kind, from start: Int, isEscaped: Bool = false
  ) {
    nodes.append(
      JSONNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index), link: 0,
        kind: kind, isEscaped: isEscaped))
  }

  // MARK: - Arrays and objects

  private mutating func enter(_ kind: JSONNode.Kind) throws(JSONFault) {
    guard open.count < JSONLimits.depth else {
      throw JSONFault(kind: .tooDeep, offset: index)
    }
    open.append(Open(node: nodes.count, isObject: kind == .object, nameBase: names.count))
    append(kind, from: index)
    index += 1
  }

  private mutating func close() -> Step {
    index += 1
    guard let closed = open.popLast() else { return .commaOrEnd }
    nodes[closed.node].end = UInt32(truncatingIfNeeded: index)
    nodes[closed.node].link = UInt32(truncatingIfNeeded: nodes.count)
    if closed.isObject {
      findDuplicates(from: closed.nameBase)
      names.removeSubrange(closed.nameBase...)
    }
    return .commaOrEnd
  }

  /// So many names are compared each with each; more are sorted first.
  private static let fewNames = 16

  private mutating func findDuplicates(from base: Int) {
    let count = names.count - base
    guard count > 1, duplicates.count < JSONLimits.duplicates else { return }
    guard count > Self.fewNames else {
      for second in base + 1..<names.count {
        let hash = nodes[Int(names[second])].link
        for first in base..<second where nodes[Int(names[first])].link == hash {
          if note(Int(names[first]), Int(names[second])) { break }
        }
      }
      return
    }
    let sorted = names[base...].sorted {
      (nodes[Int($0)].link, $0) < (nodes[Int($1)].link, $1)
    }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where nodes[Int(first)].link == nodes[Int(second)].link {
      _ = note(Int(first), Int(second))
    }
  }

  /// Notes two names if they are the same.
  private mutating func note(_ first: Int, _ second: Int) -> Bool {
    guard JSONText.areEqual(nodes[first], nodes[second], in: bytes) else { return false }
    if duplicates.count < JSONLimits.duplicates {
      duplicates.append(Duplicate(first: first, second: second))
    }
    return true
  }

  // MARK: - Bytes

  @inline(__always)
  private mutating func skipBlanks() {
    while index < limit {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private func fault(_ step: Step) -> JSONFault {
    switch step {
    case .value: fault("{ [ \" 0–9 - true false null")
    case .valueOrEnd: fault("{ [ \" 0–9 - true false null ]")
    case .name: fault("\"")
    case .nameOrEnd: fault("\" }")
    case .commaOrEnd: fault(open.last?.isObject == true ? ", }" : ", ]")
    }
  }

  /// A fault at the next byte.
  func fault(_ expected: String) -> JSONFault {
    JSONFault(kind: .expected(expected), offset: index)
  }

  static let quote = UInt8(ascii: "\"")
}
