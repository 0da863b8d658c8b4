import Measures
import Text

/// Makes tables of saved pages of the National Portal.
///
/// The newest copy leads; a set of groups that is not whole never stands before a whole one, of
/// whatever day.
struct PortalReader {
  /// What came of the pages.
  struct Contents {
    let tables: [InputFile]
    let log: ProblemLog
  }

  /// The groups of index 766 that a province's line has, and those of the nation's.
  static let groupsOfProvince = 6
  static let groupsOfNation = 5

  var units: PortalUnits
  var log: ProblemLog
  var indicators: [(code: String, metric: JSONValue, file: SafeText)] = []
  private var known: Set<String> = []

  /// Units and times of which a whole set was seen.
  var whole: Set<SetKey> = []

  struct SetKey: Hashable {
    let unit: String
    let period: Period
  }

  /// Reads pages.
  ///
  /// - Parameters:
  ///   - files: the bytes of each file, by path.
  ///   - registry: the units that are known.
  ///   - problemLimit: how many problems are kept one by one.
  /// - Returns: their tables, and what is wrong with them.
  static func read(
    _ files: [(path: String, bytes: [UInt8])], registry: UnitRegistry, problemLimit: Int
  ) -> Contents {
    var reader = PortalReader(registry, problemLimit: problemLimit)
    var pages: [PortalPage] = []
    for file in files {
      do throws(JSONDocument.Refusal) {
        let page = try PortalPage(file.bytes, path: file.path)
        page.document.reportOddities(page.file, &reader.log)
        pages.append(page)
      } catch {
        reader.log.add(error.problem(in: SafeText(file.path)))
      }
    }
    return reader.contents(of: pages)
  }

  private init(_ registry: UnitRegistry, problemLimit: Int) {
    units = PortalUnits(UnitResolver(registry))
    log = ProblemLog(limit: problemLimit)
  }

  private mutating func contents(of pages: [PortalPage]) -> Contents {
    let pages = pages.enumerated().sorted {
      let (left, right) = ($0.element.capture.day, $1.element.capture.day)
      return left == right ? $0.offset < $1.offset : (left ?? .earliest) > (right ?? .earliest)
    }.map(\.element)
    for page in pages {
      for unit in page.others + [page.own].compactMap(\.self) { units.learn(unit) }
    }
    for page in pages where page.kind == .serviceResults { noteWholeSets(page) }
    var measures: [InputFile] = []
    var quality: [InputFile] = []
    for page in pages {
      var rows = PortalRows(page)
      read(page, into: &rows)
      measures += rows.measures
      quality += rows.quality
    }
    reportMissingPages(pages)
    return Contents(
      tables: departments(pages) + ownIndicators(pages) + quality + measures, log: log)
  }

  // MARK: - Pages

  private mutating func read(_ page: PortalPage, into rows: inout PortalRows) {
    guard let own = page.own else { return }
    if page.kind == .serviceResults { return readResults(page, own, into: &rows) }
    let root = units.index(of: own, during: page.covered)
    read(own, of: page, root: nil, into: &rows)
    for line in page.others { read(line, of: page, root: root, into: &rows) }
  }

  private mutating func read(
    _ line: JSONValue, of page: PortalPage, root: UnitIndex?, into rows: inout PortalRows
  ) {
    rows.unit = units.text(of: line, root: root, during: page.covered, file: page.file)
    rows.line = line
    switch page.kind {
    case .progress: progress(line, &rows)
    case .online: online(line, page, &rows)
    case .payment: payment(line, &rows)
    default: metrics(line, page, &rows)
    }
    guard let indicator = page.kind.scoreIndicator, rows.hasDossiers else { return }
    rows.append(indicator, value: line["totalScore"] ?? line["score"])
  }

  private func progress(_ line: JSONValue, _ rows: inout PortalRows) {
    let received = line["totalReceived"]
    rows.hasDossiers = received?.text != "0"
    rows.append(
      "on-time-766", value: line["ratio"], part: line["totalOnTime"], whole: received)
    rows.append("overdue", part: line["totalOverdue"], whole: received)
    rows.append("count:completed", part: line["totalCompleted"])
  }

  private mutating func online(_ line: JSONValue, _ page: PortalPage, _ rows: inout PortalRows) {
    let channels = ["channelOnlineSum", "channelDirectSum", "channelPostalSum"].map { line[$0] }
    let total = line["channelTotalSum"]
    rows.append("online", part: channels[0], whole: total)
    rows.append("count:direct", part: channels[1])
    rows.append("count:postal", part: channels[2])
    rows.append(
      "services-e2e", part: line["fullCount"], whole: line["authorityCount"], isStock: true)
    rows.append(
      "services-with-dossiers", part: line["onlineDossierCount"],
      whole: line["onlineServiceTotal"], isStock: true)
    let counts = channels.compactMap { $0.flatMap { Int64($0.text) } }
    guard counts.count == channels.count, let total, let given = Int64(total.text) else { return }
    let sum = counts.reduce(into: Int64(0)) { $0 = $0.addingReportingOverflow($1).partialValue }
    guard sum != given else { return }
    report(
      .partsDifferFromTotal(
        SafeText(rows.unit), given: SafeText(String(given)), computed: SafeText(String(sum))),
      at: total, of: page)
  }

  private func payment(_ line: JSONValue, _ rows: inout PortalRows) {
    let payable = line["totalDossierFinancialObligation"]
    rows.hasDossiers = payable?.text != "0"
    rows.append("paid-online", part: line["totalDossierOnlinePaymentSuccess"], whole: payable)
  }

  // MARK: - Metrics

  /// The metrics that are built-in indicators; each other becomes an indicator of its own.
  private static let builtIn = [
    "ORIGINAL_RESULT_AVAILABLE": "electronic-results", "SO_HOA_GIAY_TO_GIAI_QUYET": "digitised",
    "REUSED_DIGITIZED_DATA": "data-reuse",
  ]

  private mutating func metrics(
    _ line: JSONValue, _ page: PortalPage, _ rows: inout PortalRows
  ) {
    guard let metrics = line["metrics"] else { return }
    for metric in metrics.elements {
      guard let code = metric["code"]?.string else { continue }
      let indicator = Self.builtIn[code] ?? "portal:" + code.lowercased()
      if Self.builtIn[code] == nil, known.insert(code).inserted {
        indicators.append((indicator, metric, page.file))
      }
      rows.append(
        indicator, value: metric["ratio"], part: metric["numerator"],
        whole: metric["denominator"])
      if let status = metric["dataQualityStatus"]?.string {
        let message = metric["dataQualityMessage"]?.string ?? ""
        rows.note(indicator, status + (message.isEmpty ? "" : ": " + message), at: metric)
      }
    }
  }

  // MARK: - Sets

  /// Says of every day and province of which only some of the six pages were saved.
  private mutating func reportMissingPages(_ pages: [PortalPage]) {
    struct Key: Hashable {
      let unit: String
      let day: Day?
      let period: Period
    }
    var found: [Key: (kinds: Set<PortalPageKind>, page: PortalPage, line: JSONValue)] = [:]
    var order: [Key] = []
    for page in pages where page.kind != .serviceResults {
      guard let own = page.own else { continue }
      let unit = units.text(of: own, root: nil, during: page.covered, file: page.file)
      let key = Key(unit: unit, day: page.capture.day, period: page.requested)
      if found[key] == nil { order.append(key) }
      found[key, default: ([], page, own)].kinds.insert(page.kind)
    }
    for key in order {
      guard let set = found[key], set.kinds.count < PortalPageKind.groups.count else { continue }
      let lacking = PortalPageKind.groups.filter { !set.kinds.contains($0) }.map(\.rawValue)
      report(
        .incompleteSet(
          SafeText(key.unit), found: set.kinds.count, needed: PortalPageKind.groups.count,
          lacking: lacking.map { SafeText($0) }), at: set.line, of: set.page)
    }
  }

  mutating func report(
    _ reason: ProblemReason, at value: JSONValue, of page: PortalPage
  ) {
    let place = value.position
    log.add(
      SourceProblem(file: page.file, line: place.line, column: place.column, reason: reason))
  }
}
