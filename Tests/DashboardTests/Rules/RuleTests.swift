import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

/// The rules of the contract that a person can see on a screen.
@Suite("Rules on the screen")
struct RuleTests {
  @Test("The overview opens on the first half of 2024 with 42, 61 and 17 percent")
  func opening() throws {
    let screen = try Sample.screen(size: Size(width: 80, height: 24))
    #expect(screen.rows[0].contains("6T 2024"))
    for (name, rate) in [("Toàn quốc", "42 %"), ("Bộ, ngành", "61 %"), ("Địa phương", "17 %")] {
      let row = try #require(screen.rows.dropFirst().first { $0.contains(" \(name) ") })
      #expect(row.contains(rate), "\(row)")
    }
    let line = try Sample.screen(size: Size(width: 30, height: 4))
    #expect(line.rows[0].contains("42 % · 61 % · 17 %"))
    let single = try Sample.screen(size: Size(width: 30, height: 1))
    #expect(single.rows[0].contains("42 % · 61 % · 17 %"))
  }

  @Test("Simulated values and ranks carry ≈ in lists")
  func simulatedCells() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    screen.press("3")
    let row = try screen.listRow(with: "Đà Nẵng")
    #expect(row.contains("≈1 "))
    #expect(row.contains("≈66,0 %"))
    #expect(row.contains("≈7.244"))
    #expect(row.contains("≈4.781"))
    #expect(try screen.listRow(with: "Hà Nam").contains("≈2 "))
  }

  @Test("Published ones carry none")
  func publishedCells() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    screen.press("2")
    let row = try screen.listRow(with: "Bộ Công Thương")
    #expect(row.contains("1 "))
    #expect(row.contains("83,5 %"))
    #expect(!row.contains("≈"))
    #expect(!screen.rows[0].contains("MÔ PHỎNG"))
  }

  @Test(
    "A page with simulated figures says so, at every size",
    arguments: [(160, 45), (120, 36), (100, 30), (80, 24), (60, 16), (40, 10)])
  func pageSaysSo(_ width: Int, _ height: Int) throws {
    // The narrowest screens have room for the sign only.
    let word = width >= 60 ? "MÔ PHỎNG" : "≈"
    for scenery in [Scenery.localities, .unit, .trend] {
      let screen = try scenery.screen(
        SmallCountry.dataset(), size: Size(width: width, height: height))
      #expect(screen.text.contains(word), "\(scenery) \(width)x\(height)\n\(screen.text)")
    }
  }

  @Test("The gauge, the rank and the counts of a simulated unit carry ≈")
  func simulatedUnit() throws {
    let screen = try Scenery.unit.screen(
      SmallCountry.dataset(), size: Size(width: 160, height: 45))
    #expect(screen.text.contains("hạng ≈1/4"))
    #expect(screen.text.contains("≈4.781 / ≈7.244"))
    let narrow = try Scenery.unit.screen(
      SmallCountry.dataset(), size: Size(width: 80, height: 24))
    #expect(narrow.text.contains("≈66"))
  }

  @Test("Published and simulated units are not ranked together")
  func notTogether() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    screen.press("3")
    guard case .list(let model) = screen.state.model else {
      Issue.record("localities are a list")
      return
    }
    let ranked = model.ranking.ranking.ranked
    #expect(Set(ranked.map(\.figure.isSimulated)).count == 1)
    #expect(ranked.count == 4)
    // Cao Bằng has the highest value of all, and it is the only published one.
    let row = try screen.listRow(with: "Cao Bằng")
    #expect(row.contains("90 %"))
    #expect(!row.contains("≈"))
    #expect(!Self.beginsWithRank(row))
    let order = screen.listed
    #expect(order.firstIndex(of: "cao-bang") ?? 0 >= 4)
  }

  @Test("Missing is ··, nothing is 0, not applicable is —")
  func threeNothings() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    screen.press("3")
    let missing = try screen.listRow(with: "Cà Mau")
    let zero = try screen.listRow(with: "Lạng Sơn")
    let outside = try screen.listRow(with: "Sóc Trăng")
    #expect(missing.contains("··") && missing.contains("chưa báo cáo"))
    #expect(!missing.contains("0,0") && !missing.contains("—"))
    #expect(zero.contains("≈0,0 %") && zero.contains("≈4 "))
    #expect(outside.contains("—") && outside.contains("không áp dụng"))
    #expect(!outside.contains("0,0"))
  }

  @Test("A rate of fewer than 30 dossiers is listed hatched and without a rank")
  func belowMinimum() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    screen.press("3")
    let row = try screen.listRow(with: "Kon Tum")
    #expect(row.contains("≈50,0 %"))
    #expect(row.contains("▒"))
    #expect(!Self.beginsWithRank(row))
    let others = try ["Đà Nẵng", "Hà Nam", "Quảng Nam"].map { try screen.listRow(with: $0) }
    for other in others {
      #expect(!other.contains("▒") && other.contains("█"))
      #expect(Self.beginsWithRank(other))
    }
  }

  @Test("Differences between rates are points, never percent", arguments: Scenery.allCases)
  func points(_ scenery: Scenery) throws {
    for (width, height) in [(160, 45), (120, 36), (80, 24)] {
      let screen = try scenery.screen(
        Sample.dataset(), isSample: true, size: Size(width: width, height: height))
      for row in screen.rows {
        let isPercent = row.contains(#/[+−]\d+(,\d+)? ?%/#)
        #expect(!isPercent, "\(row)")
      }
    }
  }

  @Test("The change of a rate is written in điểm %, of a score in điểm")
  func pointsAreNamed() throws {
    let screen = try Sample.screen(size: Size(width: 200, height: 45))
    #expect(try screen.row(with: "+25").contains("+25 điểm %"))
    #expect(screen.text.contains("thiếu 9 / 24 điểm %"))
    let english = try Sample.screen(size: Size(width: 200, height: 45), language: .english)
    #expect(try english.row(with: "+25").contains("+25 points"))
  }

  @Test("A score or a count is never written with %", arguments: ["score-766", "count:received"])
  func onlyRatesArePercent(_ id: String) throws {
    let dataset = try SmallCountry.dataset()
    let indicator = try #require(dataset.catalogue.index(id: id))
    for scenery in [Scenery.overview, .localities, .unit, .trend, .why] {
      for (width, height) in [(160, 45), (120, 36), (80, 24), (40, 10), (30, 4)] {
        let screen = try scenery.screen(
          dataset, size: Size(width: width, height: height),
          period: SmallCountry.period("2024-H1"), indicator: indicator)
        for row in screen.rows {
          let isPercent = row.contains(#/(\d|··) ?%/#)
          #expect(!isPercent, "\(scenery) \(width)x\(height): \(row)")
        }
      }
    }
  }

  @Test(
    "The period of all figures stands in the first row of every page", arguments: Scenery.allCases)
  func period(_ scenery: Scenery) throws {
    var screen = try scenery.screen(Sample.dataset(), isSample: true)
    for width in [40, 50, 60, 80, 100, 120, 160, 240] {
      for height in [10, 16, 24, 45] {
        screen.resize(width, height)
        #expect(screen.rows[0].contains("6T 2024"), "\(width)x\(height): \(screen.rows[0])")
      }
    }
  }

  @Test(
    "Before the merger there are 63 provinces, after it 34",
    arguments: [("2024-H1", 63), ("2025-06", 63), ("2025-07", 34), ("2026-10", 34)])
  func provinces(_ code: String, count: Int) throws {
    let screen = try Scenery.localities.screen(
      Sample.dataset(), isSample: true, period: SmallCountry.period(code))
    #expect(screen.listed.count == count)
    #expect(try screen.row(with: "XẾP HẠNG").contains("\(count) ĐỊA PHƯƠNG"))
    let overview = try Scenery.overview.screen(
      Sample.dataset(), isSample: true, size: Size(width: 80, height: 24),
      period: SmallCountry.period(code))
    #expect(overview.text.contains("XẾP HẠNG \(count) "))
  }

  @Test("Counts have no decimals")
  func countsAreWhole() throws {
    let dataset = try SmallCountry.dataset()
    let indicator = try #require(dataset.catalogue.index(id: "count:received"))
    for scenery in [Scenery.overview, .localities, .unit, .trend] {
      for (width, height) in [(160, 45), (80, 24), (30, 4)] {
        let screen = try scenery.screen(
          dataset, size: Size(width: width, height: height),
          period: SmallCountry.period("2024-H1"), indicator: indicator)
        let broken = screen.rows.first { $0.contains(#/\d\.\d{3},\d/#) }
        #expect(broken == nil, "\(scenery) \(width)x\(height)")
      }
    }
  }

  @Test("A merged unit says what it came from, an old one what became of it")
  func merger() throws {
    let dataset = try SmallCountry.dataset()
    let old = try Scenery.unit.screen(dataset, size: Size(width: 160, height: 45))
    #expect(old.text.contains("30/06/2025"))
    #expect(old.text.contains("từ 01/07/2025 là Thành phố Đà Nẵng"))
    var merged = Screen(dataset, size: Size(width: 160, height: 45))
    var destination = State.Destination(page: .unit)
    destination.unit = try SmallCountry.unit("da-nang@2025", in: dataset)
    destination.period = try SmallCountry.period("2026-10")
    merged.state.go(to: destination)
    #expect(merged.text.contains("hợp nhất từ Đà Nẵng, Quảng Nam"))
  }

  @Test("A period without figures shows ··, not 0, and says that nobody reported")
  func emptyPeriod() throws {
    let screen = try Scenery.localities.screen(
      SmallCountry.dataset(), period: SmallCountry.period("2022-H1"))
    let row = try screen.listRow(with: "Quảng Nam")
    #expect(row.contains("··") && row.contains("chưa báo cáo"))
    #expect(!row.contains("0,0"))
  }

  /// The columns of the rank stand before the name; a rank has a digit there.
  private static func beginsWithRank(_ row: String) -> Bool {
    row.prefix { !$0.isLetter }.contains(where: \.isNumber)
  }
}
