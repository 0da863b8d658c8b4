import Measures
import Text

/// One JSON text, or several on lines of their own, with the place of everything in it.
package final class JSONDocument: Sendable {
  /// The bytes as they were read.
  let bytes: [UInt8]

  /// All values and names, in the order of the text.
  let nodes: ContiguousArray<JSONNode>

  /// The roots: one of a JSON text, one a line of JSON lines.
  let roots: [Int]

  /// Names that an object has twice.
  let duplicates: [JSONScanner.Duplicate]

  /// Offsets of halves of surrogate pairs.
  let loneSurrogates: [Int]

  private let index: TextIndex

  private init(_ bytes: [UInt8], _ contentStart: Int, _ scanner: JSONScanner, roots: [Int]) {
    self.bytes = bytes
    self.roots = roots
    nodes = scanner.nodes
    duplicates = scanner.duplicates
    loneSurrogates = scanner.loneSurrogates
    index = bytes.withUnsafeBytes { TextIndex($0, contentStart: contentStart) }
  }

  /// A text that cannot be read: why, and where.
  struct Refusal: Error, Hashable {
    /// What is wrong.
    let reason: ProblemReason

    /// Where; nil when it is the text as a whole.
    let place: TextPosition?
  }

  /// Reads one JSON text (RFC 8259).
  ///
  /// - Parameter bytes: the text in UTF-8, with or without byte order mark.
  /// - Returns: the document.
  /// - Throws: why it cannot be read.
  static func parse(_ bytes: [UInt8]) throws(Refusal) -> JSONDocument {
    let start = try contentStart(of: bytes)
    let result = bytes.withUnsafeBytes { buffer -> Result<JSONDocument, JSONFault> in
      var scanner = JSONScanner(buffer)
      do throws(JSONFault) {
        let root = try scanner.text(in: start..<buffer.count)
        return .success(JSONDocument(bytes, start, scanner, roots: [root]))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let document): return document
    case .failure(let fault):
      let place = bytes.withUnsafeBytes {
        TextIndex($0, contentStart: start).position(of: fault.offset, in: $0)
      }
      throw Refusal(reason: fault.reason, place: place)
    }
  }

  /// Reads JSON lines: a text a line, blank lines allowed.
  ///
  /// The last line counts only when it ends in a line feed: without one somebody is still writing
  /// it.
  ///
  /// - Parameters:
  ///   - bytes: the lines in UTF-8.
  ///   - report: told what is wrong with single lines; the others are kept.
  /// - Returns: the document, a root for each good line.
  /// - Throws: why none of it can be read.
  static func parseLines(
    _ bytes: [UInt8], report: (Refusal) -> Void
  ) throws(Refusal) -> JSONDocument {
    let start = try contentStart(of: bytes, allowsDamage: true)
    var faults: [JSONFault] = []
    var damage: [Int] = []
    let document = bytes.withUnsafeBytes { buffer in
      var scanner = JSONScanner(buffer)
      var roots: [Int] = []
      var lineStart = start
      while let end = lineEnd(from: lineStart, in: buffer) {
        let line = UnsafeRawBufferPointer(rebasing: buffer[lineStart..<end])
        defer { lineStart = end + 1 }
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        if let first = UTF8Walk(line, from: 0).firstInvalid {
          damage.append(lineStart + first)
          continue
        }
        do throws(JSONFault) {
          roots.append(try scanner.text(in: lineStart..<end))
        } catch {
          faults.append(error)
        }
      }
      return JSONDocument(bytes, start, scanner, roots: roots)
    }
    for fault in faults {
      report(Refusal(reason: fault.reason, place: document.position(of: fault.offset)))
    }
    for offset in damage {
      report(
        Refusal(reason: .notUTF8(byteOffset: offset), place: document.position(of: offset)))
    }
    return document
  }

  private static func lineEnd(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    bytes[start...].firstIndex(of: 0x0A)
  }

  /// The first byte of a text behind a byte order mark.
  private static func contentStart(
    of bytes: [UInt8], allowsDamage: Bool = false
  ) throws(Refusal) -> Int {
    guard bytes.count <= JSONLimits.bytes else {
      throw Refusal(
        reason: .fileTooLarge(bytes: Int64(bytes.count), limit: Int64(JSONLimits.bytes)),
        place: nil)
    }
    let inspection = bytes.withUnsafeBytes { TextInspection($0) }
    func refusal(_ reason: ProblemReason, at offset: Int) -> Refusal {
      let place = bytes.withUnsafeBytes {
        TextIndex($0, contentStart: inspection.contentStart).position(of: offset, in: $0)
      }
      return Refusal(reason: reason, place: place)
    }
    switch inspection.verdict {
    case .utf8(let damage?) where !allowsDamage:
      throw refusal(.notUTF8(byteOffset: damage), at: damage)
    case .utf8: return inspection.contentStart
    case .legacy(let first): throw refusal(.notUTF8(byteOffset: first), at: first)
    case .binary(let first): throw refusal(.binaryFile(byteOffset: first), at: first)
    case .wide(let encoding): throw Refusal(reason: .wideEncoding(encoding), place: nil)
    }
  }

  /// The root of a JSON text.
  package var root: JSONValue? { roots.first.map { JSONValue(document: self, index: $0) } }

  /// Line and column of an offset.
  package func position(of offset: Int) -> TextPosition {
    bytes.withUnsafeBytes { index.position(of: offset, in: $0) }
  }

  /// The line of an offset, which is found sooner than the column.
  func line(of offset: Int) -> Int {
    bytes.withUnsafeBytes { index.line(of: offset, in: $0) }
  }

  /// The characters of a string or name; the digits of a number; any other value as it is written.
  func text(_ node: JSONNode) -> String {
    bytes.withUnsafeBytes { buffer in
      switch node.kind {
      case .string, .name:
        node.isEscaped
          ? String(decoding: JSONText.decoded(node, in: buffer), as: UTF8.self)
          : String(decoding: JSONText.content(of: node, in: buffer), as: UTF8.self)
      default:
        String(decoding: buffer[Int(node.start)..<Int(node.end)], as: UTF8.self)
      }
    }
  }

  /// Says of every name that an object has twice where both stand, and where text is damaged.
  func reportOddities(_ file: SafeText, _ log: inout ProblemLog) {
    for pair in duplicates {
      let first = position(of: Int(nodes[pair.first].start))
      let second = position(of: Int(nodes[pair.second].start))
      log.add(
        SourceProblem(
          file: file, line: second.line, column: second.column,
          reason: .duplicateKey(
            SafeText(text(nodes[pair.second])), firstLine: first.line,
            firstColumn: first.column)))
    }
    for offset in loneSurrogates {
      let place = position(of: offset)
      log.add(
        SourceProblem(
          file: file, line: place.line, column: place.column, reason: .loneSurrogate))
    }
  }
}
