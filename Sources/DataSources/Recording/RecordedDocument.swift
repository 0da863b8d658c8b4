import Glibc

/// A dataset document by its rows, so that one can be written as what changed since another.
struct RecordedDocument {
  /// One of the lists of a document.
  struct Section {
    /// The line that begins it, `"units":[`.
    var opening: Range<Int>

    /// Its rows, without commas.
    var rows: [Range<Int>] = []
  }

  /// The document as its encoder writes it: a row on each line.
  private(set) var bytes: [UInt8] = []

  /// Everything before the first section.
  private(set) var head = 0..<0

  /// The sections in the order of the document.
  private(set) var sections: [Section] = []

  /// A document in the layout of `DatasetDocumentEncoder`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      take(start..<end)
      start = end + 1
    }
  }

  private mutating func take(_ line: Range<Int>) {
    let (content, isSection) = Self.content(of: bytes[line])
    if isSection {
      sections.append(Section(opening: content))
    } else if sections.isEmpty {
      head = 0..<line.upperBound
    } else if bytes[line].first == UInt8(ascii: "{") {
      sections[sections.count - 1].rows.append(content)
    }
  }

  /// A line without its comma, and whether it begins a section: `"units":[` or `"units":[]`.
  private static func content(of line: ArraySlice<UInt8>) -> (Range<Int>, isSection: Bool) {
    var line = line
    if line.last == UInt8(ascii: ",") { line = line.dropLast() }
    guard line.first == UInt8(ascii: "\"") else { return (line.indices, false) }
    if line.last == UInt8(ascii: "[") { return (line.indices, true) }
    guard line.suffix(2).elementsEqual("[]".utf8) else { return (line.indices, false) }
    return (line.dropLast().indices, true)
  }

  /// The section that begins with the same line as one of another document.
  func section(like opening: ArraySlice<UInt8>) -> Section? {
    sections.first { bytes[$0.opening] == opening }
  }
}

// MARK: - Differences

extension RecordedDocument {
  /// What a list in a recording holds.
  private enum Element {
    case row(Range<Int>)
    /// So many rows of the same list of the dataset before, from a position on.
    case run(first: Int, count: Int)
  }

  /// The document as an entry holds it: parts separated by tabs, rows that `base` has too as
  /// `[first,count]`.
  func encoded(after base: RecordedDocument?) -> [UInt8] {
    let tab = RecordingFormat.separator
    var text = bytes[head].map { $0 == UInt8(ascii: "\n") ? tab : $0 }
    for (position, section) in sections.enumerated() {
      text.append(tab)
      text += bytes[section.opening]
      for (index, element) in elements(of: section, after: base).enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        text.append(tab)
        switch element {
        case .row(let row): text += bytes[row]
        case .run(let first, let count): text += "[\(first),\(count)]".utf8
        }
      }
      text.append(tab)
      text += (position == sections.count - 1 ? "]" : "],").utf8
    }
    text.append(tab)
    text.append(UInt8(ascii: "}"))
    return text
  }

  private func elements(of section: Section, after base: RecordedDocument?) -> [Element] {
    guard let base, let old = base.section(like: bytes[section.opening]), !old.rows.isEmpty else {
      return section.rows.map { .row($0) }
    }
    var elements: [Element] = []
    elements.reserveCapacity(16)
    // Most rows stand where they stood, so that the table is seldom made.
    var places: [Int: [Int]]?
    var expected = 0
    for row in section.rows {
      var place: Int?
      if expected < old.rows.count, same(row, base, old.rows[expected]) {
        place = expected
      } else {
        let table = places ?? base.places(of: old)
        places = table
        place = table[hash(row)]?.first { same(row, base, old.rows[$0]) }
      }
      guard let place else {
        elements.append(.row(row))
        // A changed row stands in the place of the old one.
        expected += 1
        continue
      }
      if case .run(let first, let count)? = elements.last, first + count == place {
        elements[elements.count - 1] = .run(first: first, count: count + 1)
      } else {
        elements.append(.run(first: place, count: 1))
      }
      expected = place + 1
    }
    return elements
  }

  private func same(_ row: Range<Int>, _ base: RecordedDocument, _ other: Range<Int>) -> Bool {
    guard row.count == other.count else { return false }
    return bytes.withUnsafeBytes { new in
      base.bytes.withUnsafeBytes { old in
        guard let one = UnsafeRawBufferPointer(rebasing: new[row]).baseAddress,
          let two = UnsafeRawBufferPointer(rebasing: old[other]).baseAddress
        else { return row.isEmpty }
        return memcmp(one, two, row.count) == 0
      }
    }
  }

  private func places(of section: Section) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (position, row) in section.rows.enumerated() {
      places[hash(row), default: []].append(position)
    }
    return places
  }

  private func hash(_ row: Range<Int>) -> Int {
    bytes.withUnsafeBytes {
      Int(truncatingIfNeeded: ByteHash.of(UnsafeRawBufferPointer(rebasing: $0[row])))
    }
  }
}

// MARK: - Putting together

extension RecordedDocument {
  /// Puts a document together from the parts of an entry; nil when they do not fit each other or
  /// `base`.
  ///
  /// - Parameters:
  ///   - parts: the parts of the document, between the tabs.
  ///   - base: the dataset before, if the entry is about what changed since.
  init?(parts: some Sequence<ArraySlice<UInt8>>, after base: RecordedDocument?) {
    var hasEnded = false
    for part in parts {
      guard !hasEnded, bytes.count < RecordingFormat.entryBytes else { return nil }
      let (content, isSection) = Self.content(of: part)
      let text = part[content]
      if isSection {
        appendLine(text, isFirst: bytes.isEmpty)
        sections.append(Section(opening: (bytes.count - text.count)..<bytes.count))
      } else if sections.isEmpty {
        appendLine(part, isFirst: bytes.isEmpty)
        head = 0..<bytes.count
      } else {
        switch text.first {
        case UInt8(ascii: "{"): appendRow(text)
        case UInt8(ascii: "["): guard appendRun(text, of: base) else { return nil }
        case UInt8(ascii: "]"): close(part)
        case UInt8(ascii: "}"):
          bytes += "\n}\n".utf8
          hasEnded = true
        default: return nil
        }
      }
    }
    guard hasEnded else { return nil }
  }

  private mutating func appendLine(_ text: ArraySlice<UInt8>, isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: "\n")) }
    bytes += text
  }

  private mutating func appendRow(_ text: ArraySlice<UInt8>) {
    let last = sections.count - 1
    bytes += (sections[last].rows.isEmpty ? "\n" : ",\n").utf8
    sections[last].rows.append(bytes.count..<(bytes.count + text.count))
    bytes += text
  }

  private mutating func appendRun(_ text: ArraySlice<UInt8>, of base: RecordedDocument?) -> Bool {
    let numbers = text.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard let base, text.last == UInt8(ascii: "]"), numbers.count == 2,
      let first = numbers[0], let count = numbers[1], let last = sections.last,
      let old = base.section(like: bytes[last.opening]), first >= 0, count > 0,
      first <= old.rows.count, count <= old.rows.count - first
    else { return false }
    for row in old.rows[first..<(first + count)] {
      appendRow(base.bytes[row])
      if bytes.count > RecordingFormat.entryBytes { return false }
    }
    return true
  }

  private mutating func close(_ text: ArraySlice<UInt8>) {
    // The encoder writes an empty list on one line.
    if sections[sections.count - 1].rows.isEmpty {
      bytes += text
    } else {
      appendLine(text, isFirst: false)
    }
  }
}
