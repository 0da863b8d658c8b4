import Measures
import Text

extension PollPlan {
  /// Whether an answer means that the service should be asked again later.
  ///
  /// - Parameters:
  ///   - status: the status of HTTP.
  ///   - body: the body.
  /// - Returns: what the file says of such an answer; services refuse with a page for people and
  ///   the status of success.
  public func meansLater(status: Int, body: [UInt8]) -> Bool {
    if mapping.later.statuses.contains(status) { return true }
    guard !mapping.later.texts.isEmpty else { return false }
    let beginning = String(decoding: body.prefix(Self.refusalLength), as: UTF8.self)
    return mapping.later.texts.contains { beginning.contains($0) }
  }

  /// Bytes of an answer that are searched for the texts of a refusal: such pages are short, and
  /// data may hold any text.
  private static let refusalLength = 4_096

  /// Checks an answer and tells how many pages there are.
  ///
  /// - Parameters:
  ///   - answer: one page.
  ///   - moment: when it came.
  /// - Returns: the number of pages, one where nothing else is said.
  /// - Throws: `unusable` when it is no answer but a refusal, or does not say how many pages there
  ///   are.
  public func pageCount(of answer: Answer, at moment: Moment) throws(SourceError) -> Int {
    let request = requests[answer.request]
    let name = name(of: answer)
    do throws(JSONDocument.Refusal) {
      if answer.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
        throw JSONDocument.Refusal(
          reason: .malformedDocument(expected: SafeText("JSON")),
          place: TextPosition(line: 1, column: 1))
      }
      let document = try JSONDocument.parse(bytes(of: answer, at: moment))
      guard let root = document.root else {
        throw JSONDocument.Refusal(reason: .emptyFile, place: nil)
      }
      if form == .portal { _ = try PortalPage(document.bytes, path: name) }
      if let check = mapping.check {
        try require(check.value, at: check.path, in: root)
      }
      guard let paging = request.paging else { return 1 }
      let value = JSONPointer(tokens: paging.count).value(in: root)
      if let count = value.flatMap({ Int($0.text) }), (0...Self.pageLimit).contains(count) {
        return max(1, count)
      }
      throw JSONDocument.Refusal(
        reason: .malformedDocument(expected: SafeText("0–\(Self.pageLimit)")),
        place: (value ?? root).position)
    } catch {
      throw .unusable(problems: [error.problem(in: SafeText(name))], omitted: 0)
    }
  }

  private func require(
    _ text: String, at path: [String], in root: JSONValue
  ) throws(JSONDocument.Refusal) {
    let value = JSONPointer(tokens: path).value(in: root)
    guard value?.text == text else {
      throw JSONDocument.Refusal(
        reason: .malformedDocument(expected: SafeText(text)), place: (value ?? root).position)
    }
  }

  /// That pages of one fetch do not agree how many they are.
  ///
  /// - Parameters:
  ///   - answer: the page that says otherwise than the first one.
  ///   - expected: what the first one said.
  /// - Returns: the error.
  public func changedPageCount(in answer: Answer, expected: Int) -> SourceError {
    let reason = ProblemReason.malformedDocument(expected: SafeText(String(expected)))
    return .unusable(
      problems: [SourceProblem(file: SafeText(name(of: answer)), reason: reason)], omitted: 0)
  }

  /// Reads the answers of a complete fetch.
  ///
  /// - Parameters:
  ///   - answers: every page of every request.
  ///   - moment: when the last of them came.
  ///   - source: which source asked.
  ///   - request: how to read.
  /// - Returns: what was read, as a version of its own.
  /// - Throws: `unusable` when no row could be used, or when one of the file's tables is in no
  ///   answer: what lacks a part must not stand in the place of what has it.
  public func outcome(
    of answers: [Answer], at moment: Moment, source: SourceID, request: ReadRequest
  ) throws(SourceError) -> ReadOutcome {
    let files = answers.map { (path: name(of: $0), bytes: bytes(of: $0, at: moment)) }
    var hash = stamp
    for answer in answers {
      hash = hash &* 31 ^ answer.bytes.withUnsafeBytes { ByteHash.of($0) }
    }
    let version = Version(String(hash, radix: 16))
    if form == .portal {
      let contents = PortalReader.read(
        files, registry: BuiltInUnits.registry, problemLimit: request.problemLimit)
      return try DatasetReader.outcome(
        contents.tables, log: contents.log, source: source, request: request, version: version)
    }
    var reader = MappedReader(
      mapping, file: SafeText(path), problemLimit: request.problemLimit)
    for file in files { reader.read(file.bytes, name: file.path) }
    let found = reader.log.errorCount
    reader.finish()
    guard reader.log.errorCount == found else {
      throw .unusable(problems: reader.log.problems, omitted: reader.log.omitted)
    }
    return try DatasetReader.outcome(
      reader.measures, log: reader.log, source: source, request: request, version: version)
  }

  /// The answer, in the form in which pages are saved where the file says so.
  private func bytes(of answer: Answer, at moment: Moment) -> [UInt8] {
    let request = requests[answer.request]
    guard form == .portal || request.isWrapped else { return answer.bytes }
    let body = request.page(answer.page).body ?? []
    let payload = body.isEmpty ? "null" : String(decoding: body, as: UTF8.self)
    let head =
      "{\"payload\":\(payload),\"capturedAt\":\"\(Self.timestamp(moment))\",\"response\":"
    return Array(head.utf8) + answer.bytes + [UInt8(ascii: "}")]
  }

  /// The time of Việt Nam (RFC 3339).
  private static func timestamp(_ moment: Moment) -> String {
    let (local, overflow) = moment.seconds.addingReportingOverflow(Moment.fieldOffset)
    let second = overflow ? 0 : ((local % 86_400) + 86_400) % 86_400
    func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
    return moment.fieldDay.code + "T" + two(second / 3_600) + ":" + two(second / 60 % 60) + ":"
      + two(second % 60) + "+07:00"
  }

  /// What problems call an answer: its address without what may be secret, and its page.
  private func name(of answer: Answer) -> String {
    let request = requests[answer.request]
    let path = request.url.prefix { $0 != "?" && $0 != "#" }
    let tail = path.firstRange(of: "://").map { path[$0.upperBound...] } ?? path[...]
    let target = tail.firstIndex(of: "/").map { String(tail[$0...]) } ?? ""
    let page = request.paging == nil ? "" : "#\(answer.page)"
    return Self.host(of: request.url).string + target + page
  }
}
