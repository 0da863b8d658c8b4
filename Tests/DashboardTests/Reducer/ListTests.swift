import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Lists")
struct ListTests {
  @Test(
    "Keys move the chosen row and stay inside the list",
    arguments: [
      ("j", 1), ("↓", 1), ("jjk", 1), ("k", 0), ("G", 7), ("⇲", 7), ("Gk", 6), ("Gj", 7),
      ("Ggg", 0), ("G⇱", 0), ("jgg", 0), ("jjjj↑", 3),
    ])
  func moving(_ keys: String, row: Int) throws {
    var screen = try Screen.smallCountry()
    screen.press("3" + keys)
    #expect(screen.listed.count == 8)
    #expect(screen.state.position.row == row)
  }

  @Test("Half and whole screenfuls move by what is in sight")
  func screenfuls() throws {
    var screen = try Sample.screen()
    screen.press("3")
    let height = screen.state.listHeight
    #expect(height > 4)
    screen.press(.pageDown)
    #expect(screen.state.position.row == height)
    screen.press(.control("b"))
    #expect(screen.state.position.row == 0)
    screen.press(.control("d"))
    #expect(screen.state.position.row == height / 2)
    screen.press(.control("u"))
    #expect(screen.state.position.row == 0)
    screen.press(.control("f"))
    screen.press(.pageUp)
    #expect(screen.state.position.row == 0)
  }

  // Maps have tiles or shapes; the list that stands for them is tested with the map.
  @Test(
    "The chosen row stays in sight",
    arguments: Scenery.allCases.filter { ![.map, .outlineMap, .wallMap].contains($0) })
  func inSight(_ scenery: Scenery) throws {
    var screen = try scenery.screen(Sample.dataset(), isSample: true)
    for (width, height) in [(160, 45), (120, 36), (80, 24), (60, 16), (160, 45)] {
      screen.resize(width, height)
      screen.press("Gkk")
      let position = screen.state.position
      let shown = position.top..<(position.top + screen.state.listHeight)
      #expect(shown.contains(position.row), "\(width)x\(height)")
    }
  }

  @Test("One g waits for the second, and another key after it keeps its meaning")
  func twoKeys() throws {
    var screen = try Screen.smallCountry()
    screen.press("3Gg")
    #expect(screen.state.position.row == 7)
    screen.press("k")
    #expect(screen.state.position.row == 6)
    screen.press("gg")
    #expect(screen.state.position.row == 0)
  }

  @Test(
    "Keys without a meaning change nothing",
    arguments: [
      Key.character("ă"), .character("~"), .function(9), .insert, .delete, .control("k"),
      .focus(true), .focus(false), .paste(SafeText("q")), .character("Y"),
    ])
  func unknown(_ key: Key) throws {
    var screen = try Screen.smallCountry()
    screen.press("3j")
    let before = (screen.state.place, screen.state.position, screen.state.period, screen.frame)
    screen.press(key)
    #expect(screen.effects == [])
    #expect(screen.state.place == before.0)
    #expect(screen.state.position == before.1)
    #expect(screen.state.period == before.2)
    #expect(screen.frame == before.3)
  }

  @Test(
    "Columns order the list, again reversed; rows that know nothing stay behind",
    arguments: [
      ("", ["da-nang", "ha-nam", "quang-nam", "lang-son"]),
      ("r", ["lang-son", "quang-nam", "ha-nam", "da-nang"]),
      (">", ["ca-mau", "cao-bang", "da-nang", "ha-nam"]),
      (">r", ["soc-trang", "quang-nam", "lang-son", "kon-tum"]),
      (">>", ["da-nang", "ha-nam", "quang-nam", "lang-son"]),
      (">>r", ["kon-tum", "lang-son", "ha-nam", "quang-nam"]),
      (">>>", ["da-nang", "ha-nam", "quang-nam", "kon-tum", "lang-son"]),
      (">>>r", ["lang-son", "kon-tum", "quang-nam"]),
      (">>>>", ["cao-bang", "da-nang", "ha-nam", "kon-tum", "quang-nam", "lang-son"]),
      (">>>>r", ["lang-son", "quang-nam", "kon-tum", "ha-nam", "da-nang", "cao-bang"]),
      (">>>>>", ["da-nang", "quang-nam"]),
      (">>>>>r", ["quang-nam", "da-nang"]),
      ("<", ["da-nang", "quang-nam"]),
      (">>>>>>", ["da-nang", "ha-nam", "quang-nam", "lang-son"]),
      (">>>>>><", ["da-nang", "quang-nam"]),
    ])
  func sorting(_ keys: String, order: [String]) throws {
    var screen = try Screen.smallCountry()
    screen.press("3" + keys)
    #expect(Array(screen.listed.prefix(order.count)) == order)
    #expect(screen.listed.count == 8)
  }

  @Test("Ranks won since the baseline order the list, the largest rise first")
  func rankChanges() throws {
    var screen = try Sample.screen()
    screen.press(":sort rank-change⏎")
    let model = try #require(screen.state.model.ranking)
    let changes = model.rows.compactMap(\.rankChange)
    #expect(changes.count == 63)
    #expect(changes == changes.sorted(by: >))
    screen.press("r")
    let reversed = try #require(screen.state.model.ranking).rows.compactMap(\.rankChange)
    #expect(reversed == changes.sorted())
  }

  @Test("Where lower is better the farthest below its target comes first")
  func distanceWhereLowerIsBetter() throws {
    var screen = try Screen.smallCountry()
    screen.press("3:sort status⏎")
    #expect(try screen.row(with: "sắp theo").contains("Trạng thái ▼"))
  }

  @Test("Vietnamese names stand in Vietnamese order, marks after letters")
  func vietnameseOrder() throws {
    var screen = try Sample.screen()
    screen.press("3>")
    let names = screen.listed
    let firsts = ["an-giang", "ba-ria-vung-tau", "bac-lieu", "bac-giang", "bac-kan", "bac-ninh"]
    #expect(Array(names.prefix(6)) == firsts)
    // Bạc Liêu comes before Bắc Giang: ă is a letter of its own, after a with every tone.
    let da = try #require(names.firstIndex(of: "da-nang"))
    let dien = try #require(names.firstIndex(of: "dien-bien"))
    let gia = try #require(names.firstIndex(of: "gia-lai"))
    #expect(da < dien && dien < gia, "Đ stands between D and E")
  }

  @Test("The order is written above the list")
  func orderIsShown() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    #expect(try screen.row(with: "sắp theo").contains("Tỷ lệ ▼"))
    screen.press(">r")
    #expect(try screen.row(with: "sắp theo").contains("Đơn vị ▲"))
  }
}
