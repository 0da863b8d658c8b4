import Drawing
import Synchronization
import Testing
import Text

@Suite("Tables")
struct TableTests {
  private static let units = ["Đà Nẵng", "Hà Nội", "Cần Thơ", "Thừa Thiên Huế", "Hải Phòng"]
  private static let rates = [66, 49, 44, 41, 9]

  private func table(
    offset: Int = 0, selection: Int? = nil, pinned: [TableRow] = []
  ) -> Table {
    let target = [ScaleMark(.targetNow, at: 30, label: safe("30"))]
    let columns = [
      TableColumn(.text(safe("#")), minimum: 2, alignment: .right),
      TableColumn(.text(safe("Địa phương")), minimum: 10, ideal: 15, gap: 2),
      TableColumn(.text(safe("Tỷ lệ")), minimum: 6, alignment: .right, sortOrder: .descending),
      TableColumn(.axis(BarAxis(marks: target, style: .behindSign)), minimum: 10, dropRank: 1),
      TableColumn(.text(safe("6T")), minimum: 3, dropRank: 2),
    ]
    return Table(
      columns: columns, rowCount: Self.units.count, offset: offset, selection: selection,
      pinned: pinned
    ) { index in
      let rate = Double(Self.rates[index])
      return .cells([
        .text(safe("\(index + 1)")), .text(safe(Self.units[index])), .text(safe("\(Int(rate)) %")),
        .widget(BulletBar(value: rate, marks: target)),
        .widget(Sparkline(values: [0, rate / 2, rate])),
      ])
    }
  }

  @Test("head, rows, bars and sparklines stand in their columns")
  func whole() {
    #expect(
      drawn(table(selection: 1), width: 44, height: 6) == """
          #  Địa phương      Tỷ lệ▼    ┃30     6T
          1  Đà Nẵng           66 % ███┃██▌··· ▁▃▆
        ► 2  Hà Nội            49 % ███┃▉····· ▁▂▄
          3  Cần Thơ           44 % ███┃▍····· ▁▂▄
          4  Thừa Thiên Huế    41 % ███┃······ ▁▂▄
          5  Hải Phòng          9 % ▉··┃······ ▁▁▁
        """)
  }

  @Test("a narrow table drops columns by rank and never the others")
  func dropping() {
    #expect(drawn(table(), width: 36, height: 2).hasSuffix(" ███┃██▌···"))
    #expect(
      drawn(table(), width: 24, height: 2) == """
          #  Địa phương   Tỷ lệ▼
          1  Đà Nẵng        66 %
        """)
    #expect(drawn(table(), width: 9, height: 2) == "  #  Địa…\n  1  Đà …")
  }

  @Test("the chosen row has the selection's ground over its whole width")
  func selection() {
    let grid = Grid(size: Size(width: 44, height: 6)) {
      $0.draw(table(selection: 1), in: $0.bounds)
    }
    #expect(grid.row(2).allSatisfy { $0.flags.contains(.selected) })
    #expect(grid.row(3).allSatisfy { !$0.flags.contains(.selected) })
  }

  @Test("pinned rows stay at the lower end")
  func pinned() {
    let pinned: [TableRow] = [
      .separator(safe("50 khác")), .cells([.text(safe("63")), .text(safe("Hải Phòng"))]),
    ]
    let table = table(offset: 2, pinned: pinned)
    #expect(
      drawn(table, width: 23, height: 5) == """
          #  Địa phương  Tỷ lệ▼
          3  Cần Thơ       44 %
          4  Thừa Thiên…   41 %
         ╌╌╌╌╌╌ 50 khác ╌╌╌╌╌╌
         63  Hải Phòng
        """)
    #expect(table.visibleRowCount(height: 5) == 2)
    #expect(table.visibleRowCount(height: 2) == 1)
  }

  @Test("only rows in sight are asked for")
  func laziness() {
    let asked = Mutex<[Int]>([])
    let columns = [TableColumn(.text(safe("#")), minimum: 4)]
    let shared = Shared(asked)
    let table = Table(columns: columns, rowCount: 1_000_000, offset: 500_000) { index in
      shared.asked.withLock { $0.append(index) }
      return .cells([.text(safe("\(index)"))])
    }
    _ = drawn(table, width: 10, height: 4)
    #expect(shared.asked.withLock { $0 } == [500_000, 500_001, 500_002])
  }

  @Test("clicks find rows and columns")
  func clicks() {
    let table = table(offset: 2)
    #expect(table.row(atLine: 0, height: 6) == nil)
    #expect(table.row(atLine: 1, height: 6) == 2)
    #expect(table.row(atLine: 3, height: 6) == 4)
    #expect(table.row(atLine: 4, height: 6) == nil)
    #expect(table.column(at: 0, width: 44) == nil)
    #expect(table.column(at: 6, width: 44) == 1)
    #expect(table.column(at: 40, width: 44) == 4)
  }

  @Test("the cursor pulls the list along, as little as possible")
  func scrolling() {
    #expect(Scroll.offset(0, selection: 4, visible: 5, count: 20) == 0)
    #expect(Scroll.offset(0, selection: 5, visible: 5, count: 20) == 1)
    #expect(Scroll.offset(9, selection: 3, visible: 5, count: 20) == 3)
    #expect(Scroll.offset(18, selection: 19, visible: 5, count: 20) == 15)
    #expect(Scroll.offset(7, selection: nil, visible: 5, count: 3) == 0)
    #expect(Scroll.offset(3, selection: 9, visible: 0, count: 0) == 0)
  }

  /// What a `@Sendable` closure may write to.
  private final class Shared: Sendable {
    let asked: Mutex<[Int]>
    init(_ asked: consuming Mutex<[Int]>) { self.asked = asked }
  }
}
