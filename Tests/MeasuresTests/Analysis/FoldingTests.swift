import Measures
import Testing
import Text

@Suite("One series across a merger")
struct FoldingTests {
  private func trend(_ dataset: Dataset, _ unit: String, folding: Bool = true) -> Trend {
    dataset.trend(
      of: dataset.unit(unit), dataset.indicator("e2e"), kind: .month, from: .earliest,
      to: .latest, folding: folding)
  }

  private func day(_ code: String) throws -> Day { try #require(Day(code: code)) }

  /// Three provinces in May and June 2025, the one they became in July.
  private func ninhBinh(_ more: (inout Ledger) -> Void = { _ in }) -> Dataset {
    var ledger = Ledger()
    for (unit, part) in [("ha-nam", Int64(60)), ("nam-dinh", 20), ("ninh-binh", 10)] {
      ledger.add(unit, "2025-05", part, 100)
      ledger.add(unit, "2025-06", part + 1, 100)
    }
    ledger.add("ninh-binh@2025", "2025-07", 50, 100)
    more(&ledger)
    return ledger.dataset()
  }

  @Test("What is published only as a percentage is not summed: the line is cut and says why")
  func cutWhereCountsAreMissing() throws {
    var ledger = Ledger()
    ledger.add("ha-nam", "2025-06", 60, 100)
    ledger.add("ninh-binh", "2025-06", 60, 100)
    ledger.publish("nam-dinh", "2025-06", "52.96")
    ledger.add("ninh-binh@2025", "2025-07", 50, 100)
    let trend = trend(ledger.dataset(), "ninh-binh@2025")
    let june = try #require(trend.points.first)
    #expect(june.figure.content == .missing)
    #expect(june.figure.unfoldable?.parts == 2 && june.figure.unfoldable?.of == 3)
    #expect(!june.figure.isFolded)
    #expect(trend.segments == [1..<2])
  }

  @Test("Nothing known of any of them is nothing, not a sum that cannot be made")
  func nothingKnown() {
    var ledger = Ledger()
    ledger.add("ninh-binh@2025", "2025-07", 50, 100)
    let figure = ledger.dataset().figure("ninh-binh@2025", "2025-06", folding: true)
    #expect(figure == .missing)
  }

  @Test("A year across the merger is the old units until then and the new one since")
  func yearAcross() {
    let dataset = ninhBinh()
    let year = dataset.figure("ninh-binh@2025", "2025", folding: true)
    #expect(year.isFolded)
    #expect(year.numerator == 233)
    #expect(year.denominator == 700)
    // Not all months are known, which is said.
    #expect(year.isPartial)
    #expect(!dataset.figure("ninh-binh@2025", "2025").isFolded)
  }

  @Test("A merger is a break also when no source says so")
  func impliedMerger() throws {
    let dataset = ninhBinh()
    let cut = try day("2025-07-01")
    let e2e = dataset.indicator("e2e")
    for unit in ["ninh-binh@2025", "ha-nam"] {
      let breaks = dataset.breaks(
        of: dataset.unit(unit), e2e, after: .earliest, through: .latest)
      #expect(breaks.map(\.date) == [cut], "\(unit)")
      #expect(breaks.map(\.kind) == [.merge], "\(unit)")
    }
    #expect(trend(dataset, "ninh-binh@2025").segments == [0..<3])
    #expect(trend(dataset, "ninh-binh@2025", folding: false).segments == [2..<3])
    #expect(trend(dataset, "ha-nam").segments == [0..<2])
  }

  @Test("A new name is marked and does not cut the line")
  func impliedRename() throws {
    var ledger = Ledger()
    ledger.add("hue", "2024-12", 1, 100)
    ledger.add("hue", "2025-01", 2, 100)
    let trend = trend(ledger.dataset(), "hue")
    #expect(trend.breaks.map(\.kind) == [.rename])
    #expect(trend.breaks.first?.date == (try day("2025-01-01")))
    #expect(trend.segments == [0..<2])
  }

  @Test("A ministry that took over others has a break, however the units are chosen")
  func ministries() throws {
    var ledger = Ledger()
    ledger.add("bo-tai-chinh", "2025-02", 70, 100)
    ledger.add("bo-tai-chinh", "2025-03", 60, 100)
    let dataset = ledger.dataset()
    for folding in [false, true] {
      let trend = trend(dataset, "bo-tai-chinh", folding: folding)
      #expect(trend.segments == [0..<1, 1..<2])
      #expect(trend.breaks.map(\.date) == [try day("2025-03-01")])
    }
  }

  @Test("Today's units of 2025-06 are ranked among themselves, with their figures summed")
  func rankingOfToday() throws {
    let dataset = ninhBinh { ledger in
      ledger.add("ha-noi", "2025-06", 40, 100)
      ledger.add("ha-noi", "2025-07", 40, 100)
    }
    let then = dataset.ranking("localities", "2025-06")
    #expect(then.validCount == 63)
    #expect(then.unitsDay == nil)
    #expect(try then.row("ha-nam", in: dataset).rank == 1)
    let today = try day("2026-11-22")
    let period = try #require(Period(code: "2025-07"))
    let june = try #require(Period(code: "2025-06"))
    let folded = dataset.ranking(
      dataset.indicator("e2e"), of: dataset.unit("localities"), during: june, unitsOf: today)
    #expect(folded.validCount == 34)
    #expect(folded.rankedCount == 2)
    #expect(folded.unitsDay == today)
    #expect(folded.row(of: dataset.unit("ha-nam")) == nil)
    let row = try folded.row("ninh-binh@2025", in: dataset)
    #expect(row.rank == 2)
    #expect(row.figure.numerator == 93 && row.figure.denominator == 300)
    // Before and after the merger the same units are ranked, so changes of rank are shown.
    let july = dataset.ranking(
      dataset.indicator("e2e"), of: dataset.unit("localities"), during: period,
      comparedWith: june, unitsOf: today)
    #expect(july.comparison == .full)
    #expect(try july.row("ninh-binh@2025", in: dataset).rankChange == 1)
    #expect(try july.row("ninh-binh@2025", in: dataset).difference != nil)
    let asThen = dataset.ranking("localities", "2025-07", from: "2025-06")
    #expect(asThen.rows.allSatisfy { $0.rankChange == nil })
  }

  @Test("Ministries are always those of the period")
  func rankingOfMinistries() throws {
    var ledger = Ledger()
    ledger.add("bo-tai-chinh", "2024", 70, 100)
    ledger.add("bo-ke-hoach-va-dau-tu", "2024", 70, 100)
    let dataset = ledger.dataset()
    let ranking = dataset.ranking(
      dataset.indicator("e2e"), of: dataset.unit("ministries"),
      during: try #require(Period(code: "2024")), unitsOf: try day("2026-11-22"))
    #expect(ranking.unitsDay == nil)
    #expect(ranking.row(of: dataset.unit("bo-ke-hoach-va-dau-tu")) != nil)
  }

  @Test("What is missing to a target can be told for today's units too")
  func shortfallOfToday() throws {
    let dataset = ninhBinh()
    let target = Target(
      indicator: dataset.indicator("e2e"), scope: .unit(dataset.unit("localities")),
      value: FixedDecimal(integer: 70), source: .empty)
    let june = try #require(Period(code: "2025-06"))
    let then = dataset.shortfall(
      dataset.indicator("e2e"), of: dataset.unit("localities"), during: june, target: target)
    let today = dataset.shortfall(
      dataset.indicator("e2e"), of: dataset.unit("localities"), during: june, target: target,
      unitsOf: try day("2026-11-22"))
    #expect(then.rows.count == 3)
    #expect(today.rows.map(\.unit) == [dataset.unit("ninh-binh@2025")])
    #expect(today.rows.first?.needed == 117)
  }

  @Test("A body is found again in the units of then and of today")
  func counterparts() throws {
    let registry = ninhBinh().registry
    let today = try day("2026-11-22")
    let then = try day("2024-06-30")
    func unit(_ id: String) throws -> UnitIndex { try #require(registry.index(id: id)) }
    #expect(registry.heir(of: try unit("quang-nam"), at: today) == (try unit("da-nang@2025")))
    #expect(registry.forebear(of: try unit("da-nang@2025"), at: then) == (try unit("da-nang")))
    #expect(registry.forebear(of: try unit("gia-lai@2025"), at: then) == (try unit("gia-lai")))
    #expect(registry.forebear(of: try unit("dong-nai@2025"), at: then) == (try unit("dong-nai")))
    #expect(registry.forebear(of: try unit("ha-noi"), at: then) == (try unit("ha-noi")))
    #expect(registry.heir(of: try unit("ha-noi"), at: today) == (try unit("ha-noi")))
  }

  @Test("A merger that is stated for all provinces cuts those that were merged, and no other")
  func statedForAll() throws {
    for scope in ["localities", "level:province", ""] {
      func dataset(_ kind: Break.Kind) -> Dataset {
        var ledger = Ledger()
        for month in ["2025-05", "2025-06", "2025-07", "2025-08"] {
          ledger.add("ha-noi", month, 50, 100)
          ledger.add("localities", month, 50, 100)
          ledger.add(month < "2025-07" ? "ninh-binh" : "ninh-binh@2025", month, 50, 100)
        }
        ledger.cut("2025-07-01", scope, kind)
        return ledger.dataset()
      }
      let merger = dataset(.merge)
      #expect(trend(merger, "ha-noi", folding: false).segments == [0..<4])
      #expect(trend(merger, "ha-noi", folding: false).breaks == [])
      let merged = trend(merger, "ninh-binh@2025", folding: false)
      #expect(merged.breaks.map(\.date) == [try day("2025-07-01")])
      if scope != "level:province" {
        #expect(trend(merger, "localities", folding: false).segments.count == 2, "\(scope)")
      }
      // A formula that changed for all changed for each.
      #expect(trend(dataset(.formula), "ha-noi", folding: false).segments.count == 2)
    }
  }
}
