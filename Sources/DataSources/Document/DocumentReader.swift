import Measures
import Text

/// Reads a dataset document (`dvctop/1`), or lines of observations, into tables.
///
/// Each section becomes a table of its own that the reader of its kind reads as if it were CSV.
struct DocumentReader {
  /// What a document says of itself.
  struct Header: Hashable {
    /// When it was made.
    var generatedAt: Moment?

    /// The day whose state of affairs it describes.
    var asOf: Day?
  }

  /// What came of a document.
  struct Contents {
    let tables: [InputFile]
    let header: Header
  }

  /// The sections and what they hold, in the order in which they are read.
  private static let sections: [(name: String, role: FileRole)] = [
    ("units", .units), ("indicators", .indicators), ("targets", .targets), ("breaks", .breaks),
    ("quality", .quality), ("observations", .measures),
  ]

  /// Members that are no sections.
  private static let others = ["contract", "generated_at", "as_of", "source"]

  private let name: SafeText
  private let document: JSONDocument

  /// Reads a document or lines.
  ///
  /// - Parameters:
  ///   - bytes: all bytes of the file.
  ///   - form: how it is laid out.
  ///   - name: the file as problems name it.
  ///   - log: where problems are reported.
  /// - Returns: its tables, and what it says of itself.
  /// - Throws: `unusable` when it is no JSON, `contractVersion` when it is of another contract.
  static func read(
    _ bytes: [UInt8], form: DocumentForm, name: SafeText, log: inout ProblemLog
  ) throws(SourceError) -> Contents {
    let document: JSONDocument
    var faults: [JSONDocument.Refusal] = []
    do throws(JSONDocument.Refusal) {
      switch form {
      case .document: document = try JSONDocument.parse(bytes)
      case .lines: document = try JSONDocument.parseLines(bytes) { faults.append($0) }
      }
    } catch {
      log.add(error.problem(in: name))
      throw .unusable(problems: log.problems, omitted: log.omitted)
    }
    for fault in faults { log.add(fault.problem(in: name)) }
    document.reportOddities(name, &log)
    let reader = DocumentReader(name: name, document: document)
    switch form {
    case .document: return try reader.sections(&log)
    case .lines: return reader.lines(&log)
    }
  }

  // MARK: - Sections

  private func sections(_ log: inout ProblemLog) throws(SourceError) -> Contents {
    guard let root = document.root, root.kind == .object else {
      log.add(problem(.malformedDocument(expected: SafeText("{")), at: document.root))
      throw .unusable(problems: log.problems, omitted: log.omitted)
    }
    try checkContract(root)
    reportUnknown(root, &log)
    var tables: [InputFile] = []
    for (section, role) in Self.sections {
      guard let array = root[section], !array.isNull else { continue }
      guard array.kind == .array else {
        log.add(problem(.malformedDocument(expected: SafeText("[")), at: array))
        continue
      }
      let rows = objects(among: array.elements.map(\.index), &log)
      guard let table = JSONTable.derived(from: document, rows: rows) else { continue }
      tables.append(InputFile(name: name, role: role, table: table))
    }
    return Contents(tables: tables, header: header(root, &log))
  }

  private func checkContract(_ root: JSONValue) throws(SourceError) {
    let contract = root["contract"]
    guard contract?.string == DatasetDocument.contract else {
      throw .contractVersion(found: SafeText(contract?.text ?? ""))
    }
  }

  private func reportUnknown(_ root: JSONValue, _ log: inout ProblemLog) {
    let known = Set(Self.sections.map(\.name) + Self.others)
    for member in root.members where !known.contains(member.name) {
      log.add(problem(.unknownColumn(SafeText(member.name)), at: member.key))
    }
  }

  private func header(_ root: JSONValue, _ log: inout ProblemLog) -> Header {
    Header(
      generatedAt: time(root["generated_at"], &log)?.moment, asOf: time(root["as_of"], &log)?.day)
  }

  private func time(_ value: JSONValue?, _ log: inout ProblemLog) -> TimeCell? {
    guard let value, !value.isNull else { return nil }
    let text = value.text
    do throws(PeriodError) {
      return try TimeCell(text)
    } catch {
      let reason =
        error == .unreadable ? ProblemReason.badTime(SafeText(text)) : error.reason(SafeText(text))
      log.add(problem(reason, at: value))
      return nil
    }
  }

  // MARK: - Lines

  private func lines(_ log: inout ProblemLog) -> Contents {
    let rows = objects(among: document.roots, &log)
    let table = JSONTable.derived(from: document, rows: rows)
    return Contents(
      tables: table.map { [InputFile(name: name, role: .measures, table: $0)] } ?? [],
      header: Header())
  }

  /// The objects among some values; the others are reported.
  private func objects(among values: [Int], _ log: inout ProblemLog) -> [Int] {
    var objects: [Int] = []
    objects.reserveCapacity(values.count)
    for value in values {
      if document.nodes[value].kind == .object {
        objects.append(value)
      } else {
        let value = JSONValue(document: document, index: value)
        log.add(problem(.malformedDocument(expected: SafeText("{")), at: value))
      }
    }
    return objects
  }

  private func problem(_ reason: ProblemReason, at value: JSONValue?) -> SourceProblem {
    let place = value?.position
    return SourceProblem(
      file: name, line: place?.line, column: place?.column, reason: reason)
  }
}

extension JSONDocument.Refusal {
  /// The refusal as a problem of a file.
  func problem(in file: SafeText) -> SourceProblem {
    SourceProblem(file: file, line: place?.line, column: place?.column, reason: reason)
  }
}
