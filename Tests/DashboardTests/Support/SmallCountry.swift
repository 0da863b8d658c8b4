import Measures
import Testing
import Text

/// A country of a few bodies with true names and made-up figures, small enough to be checked by
/// hand: everything a page has to tell apart occurs in it once.
enum SmallCountry {
  /// The figures of the country: one line for each, and further ones in the same form; with
  /// further bodies, and on demand with every unit at another position of the registry.
  static func dataset(
    figures: String = Self.figures, isReordered: Bool = false, moreFigures: String = "",
    moreUnits: [Body] = [], goals: [Goal] = Self.goals
  ) throws -> Dataset {
    let registry = try registry(bodies + moreUnits, isReordered: isReordered)
    var builder = DatasetBuilder(registry: registry, catalogue: .builtIn)
    let source = builder.intern(
      Provenance(
        publication: SafeText("Báo cáo mẫu"), file: SafeText("mau.csv"),
        source: SourceID("mau.csv")))
    let lines = (figures + "\n" + moreFigures).split(separator: "\n")
    for (index, line) in lines.enumerated() {
      let row = try observation(line, in: builder, from: source, line: index + 1)
      let isKept = builder.append(row)
      try #require(isKept, "\(line)")
    }
    builder.targets = try targets(goals, builder)
    builder.breaks = [
      Break(
        date: try #require(Day(year: 2025, month: 7, day: 1)), scope: .level(.province),
        kind: .merge)
    ]
    return builder.finish(asOf: Day(year: 2024, month: 6, day: 30)).dataset
  }

  /// The position of a body in a dataset.
  static func unit(_ id: String, in dataset: Dataset) throws -> UnitIndex {
    try #require(dataset.registry.index(id: id), "\(id)")
  }

  /// The period of a code.
  static func period(_ code: String) throws -> Period {
    try #require(Period(code: code), "\(code)")
  }

  /// One line for each figure: period, unit, indicator, value or counts, status.
  ///
  /// In the first half of 2024 the localities are simulated and have everything a row may be:
  /// ranked, zero, below the minimum, published only, not applicable, missing.
  static let figures = """
    2023 vn e2e 17 final
    2023 ministries e2e 38 final
    2023 localities e2e 9 final
    2024-H1 vn e2e 42 final
    2024-H1 ministries e2e 61 final
    2024-H1 localities e2e 17 final
    2024-H1 bo-cong-thuong e2e 83.49 final
    2024-H1 bo-tai-chinh e2e 78.44 final
    2024-H1 bo-tu-phap e2e 12.5 final
    2023 bo-cong-thuong e2e 80.38 final
    2024-H1 da-nang e2e 4781/7244 simulated
    2024-H1 quang-nam e2e 300/1000 simulated
    2024-H1 ha-nam e2e 650/1000 simulated
    2024-H1 lang-son e2e 0/500 simulated
    2024-H1 kon-tum e2e 10/20 simulated
    2024-H1 cao-bang e2e 90 final
    2024-H1 soc-trang e2e n/a simulated
    2023 da-nang e2e 1000/5000 simulated
    2023 quang-nam e2e 500/1000 simulated
    2024-H1 da-nang.so-cong-thuong e2e 400/800 simulated
    2024-H1 da-nang.so-y-te e2e 90/300 simulated
    2024-H1 da-nang.hai-chau e2e 600/1500 simulated
    2024-H1 da-nang.son-tra e2e 200/1600 simulated
    2024-01 da-nang e2e 600/1200 simulated
    2024-02 da-nang e2e 700/1200 simulated
    2024-03 da-nang e2e 800/1200 simulated
    2024-04 da-nang e2e 850/1200 simulated
    2024-05 da-nang e2e 900/1200 simulated
    2024-06 da-nang e2e 931/1244 simulated
    2024-Q1 vn e2e 40 final
    2024-Q2 vn e2e 44 final
    2024-H1 da-nang overdue 100/7244 simulated
    2024-H1 quang-nam overdue 90/1000 simulated
    2024-H1 da-nang score-766 81.25 final
    2024-H1 quang-nam score-766 62.5 final
    2024-H1 bo-cong-thuong score-766 70 final
    2024-H1 da-nang count:received 7244 simulated
    2024-H1 quang-nam count:received 1000 simulated
    2024-H1 ha-nam count:received 1000 simulated
    2026-10 da-nang@2025 e2e 30/100 simulated
    2026-10 ha-nam@2025 e2e 60/100 simulated
    """

  private static func observation(
    _ line: Substring, in builder: DatasetBuilder, from source: ProvenanceIndex, line number: Int
  ) throws -> Observation {
    let words = line.split(separator: " ").map(String.init)
    try #require(words.count == 5, "\(line)")
    let period = try period(words[0])
    var row = Observation(
      unit: try #require(builder.registry.index(id: words[1]), "\(line)"),
      indicator: try #require(
        builder.catalogue.index(id: words[2], definition: "", during: period), "\(line)"),
      period: period, status: try #require(Status(named: words[4]), "\(line)"),
      provenance: source, line: UInt32(number))
    let counts = words[3].split(separator: "/").compactMap { Int64($0) }
    switch words[3] {
    case "n/a": row.notApplicable = true
    case let text where text.contains("/"):
      (row.numerator, row.denominator) = (counts.first, counts.last)
    case let text where words[2].hasPrefix("count:"): row.numerator = Int64(text)
    case let text:
      let value: FixedDecimal = try #require(FixedDecimal(text), "\(line)")
      row.published = value
    }
    return row
  }

  /// A share of end-to-end dossiers that somebody has to reach.
  struct Goal {
    /// The id of a unit, or `level:` with a level.
    let scope: String
    /// Percent.
    let value: Int64
    /// By the end of which year.
    let year: Int
  }

  /// The targets of both blocks.
  static let goals = [
    Goal(scope: "ministries", value: 70, year: 2024),
    Goal(scope: "localities", value: 30, year: 2024),
    Goal(scope: "ministries", value: 85, year: 2025),
    Goal(scope: "localities", value: 70, year: 2025),
  ]

  private static func targets(_ goals: [Goal], _ builder: DatasetBuilder) throws -> [Target] {
    let e2e = try #require(builder.catalogue.index(id: "e2e"))
    return try goals.map { goal in
      let scope: Scope =
        goal.scope == "level:province"
        ? .level(.province)
        : .unit(try #require(builder.registry.index(id: goal.scope), "\(goal.scope)"))
      return Target(
        indicator: e2e, scope: scope, value: FixedDecimal(integer: goal.value),
        deadline: Day(year: goal.year, month: 12, day: 31), source: SafeText("Quyết định mẫu"))
    }
  }
}

extension Status {
  /// The status of a word of the files.
  fileprivate init?(named word: String) {
    let known: [String: Status] = [
      "final": .final, "provisional": .provisional, "derived": .derived, "simulated": .simulated,
    ]
    guard let status = known[word] else { return nil }
    self = status
  }
}
