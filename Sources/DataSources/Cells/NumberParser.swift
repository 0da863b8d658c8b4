/// Walks the bytes of one number.
struct NumberParser {
  /// What may stand between digits.
  private enum Separator {
    case mark(DecimalMark)
    case space
  }

  private let cell: UnsafeRawBufferPointer
  private var index = 0
  private var digits: Int64 = 0
  private var digitCount = 0
  private var firstDigit: UInt8 = 0
  private var isNegative = false

  /// The kind of the separators before the last one, the last one, and the digits around them.
  private var grouping: DecimalMark??
  private var last: Separator?
  private var separatorCount = 0
  private var run = 0
  private var isGrouped = true

  init(_ cell: UnsafeRawBufferPointer) {
    self.cell = cell
  }

  mutating func parse() -> Result<NumberCell, NumberCell.Failure> {
    takeSign()
    while index < cell.count {
      let byte = cell[index]
      if byte >= 0x30, byte <= 0x39 {
        takeDigit(byte &- 0x30)
        index += 1
      } else if let (separator, length) = separator(at: index), digitFollows(index + length) {
        guard take(separator) else { return .failure(.malformed) }
        index += length
      } else {
        break
      }
    }
    let hasPercentSign = takePercentSign()
    guard index == cell.count, digitCount > 0 else { return .failure(.malformed) }
    guard digitCount <= NumberCell.maximumDigits else { return .failure(.tooLarge) }
    guard let (form, evidence) = meaning() else { return .failure(.malformed) }
    return .success(NumberCell(form: form, evidence: evidence, hasPercentSign: hasPercentSign))
  }

  // MARK: - Meaning

  private func meaning() -> (NumberCell.Form, DecimalMark?)? {
    let signed = isNegative ? -digits : digits
    guard let last else { return (.number(unscaled: signed, scale: 0), nil) }
    let closesGroup = run == 3 && isGrouped
    switch (last, separatorCount) {
    case (.space, _):
      // Blanks only group, and only blanks may stand before a blank.
      guard closesGroup, groupingIsSpaceOrNone else { return nil }
      return (.number(unscaled: signed, scale: 0), nil)
    case (.mark(let mark), 1):
      if closesGroup, firstDigit != 0 { return (.ambiguous(digits: signed, mark: mark), nil) }
      return (.number(unscaled: signed, scale: run), mark)
    case (.mark(let mark), _):
      if case .some(.some(let group)) = grouping, group == mark {
        guard closesGroup, firstDigit != 0 else { return nil }
        return (.number(unscaled: signed, scale: 0), mark.other)
      }
      guard isGrouped, firstDigit != 0 else { return nil }
      return (.number(unscaled: signed, scale: run), mark)
    }
  }

  private var groupingIsSpaceOrNone: Bool {
    guard let grouping else { return true }
    return grouping == nil
  }

  // MARK: - Taking

  private mutating func takeSign() {
    guard let first = cell.first else { return }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      index = 1
    } else if starts(with: Self.minusSign, at: 0) {
      isNegative = true
      index = Self.minusSign.count
    }
  }

  private mutating func takeDigit(_ digit: UInt8) {
    if digitCount == 0 { firstDigit = digit }
    digitCount += 1
    run += 1
    if digitCount <= NumberCell.maximumDigits { digits = digits * 10 + Int64(digit) }
  }

  /// Notes a separator; false when it cannot stand here.
  private mutating func take(_ separator: Separator) -> Bool {
    if let last {
      // What stood before another separator was a grouping one, all of one kind.
      let kind: DecimalMark? = if case .mark(let mark) = last { mark } else { nil }
      if let grouping, grouping != kind { return false }
      grouping = .some(kind)
      if run != 3 { isGrouped = false }
      if !isGrouped { return false }
    } else {
      // A number does not begin with a separator.
      if run == 0 { return false }
      isGrouped = run <= 3
    }
    last = separator
    separatorCount += 1
    run = 0
    return true
  }

  private mutating func takePercentSign() -> Bool {
    var position = index
    while let length = spaceLength(at: position) { position += length }
    guard position < cell.count, cell[position] == UInt8(ascii: "%") else { return false }
    index = position + 1
    return true
  }

  // MARK: - Looking

  private func digitFollows(_ position: Int) -> Bool {
    position < cell.count && cell[position] >= 0x30 && cell[position] <= 0x39
  }

  private func separator(at position: Int) -> (Separator, length: Int)? {
    switch cell[position] {
    case UInt8(ascii: ","): return (.mark(.comma), 1)
    case UInt8(ascii: "."): return (.mark(.point), 1)
    default: return spaceLength(at: position).map { (.space, $0) }
    }
  }

  /// Bytes of a blank that may group: space, no-break space, thin space, narrow no-break space.
  private func spaceLength(at position: Int) -> Int? {
    guard position < cell.count else { return nil }
    if cell[position] == UInt8(ascii: " ") { return 1 }
    return Self.spaces.first { starts(with: $0, at: position) }?.count
  }

  private func starts(with prefix: [UInt8], at position: Int) -> Bool {
    position + prefix.count <= cell.count
      && prefix.indices.allSatisfy { cell[position + $0] == prefix[$0] }
  }

  private static let minusSign: [UInt8] = [0xE2, 0x88, 0x92]
  private static let spaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF],
  ]
}
