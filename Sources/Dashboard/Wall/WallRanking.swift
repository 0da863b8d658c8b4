import Drawing
import Measures
import Text
import Words

/// A ranking for readers who stand far away: all units in columns where there is room for them,
/// else the best and the worst.
struct WallRanking: Widget {
  /// What is listed.
  let model: RankingModel
  /// The reading of the whole, beside the title.
  let title: [Span]

  /// The narrowest column in which a name, a bar and a value can be told apart.
  private static let columnWidth = 56

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    canvas.put(title, x: 1, y: 0, width: size.width - 2)
    let area = Rect(x: 0, y: 2, width: size.width, height: size.height - 2)
    let rows = model.rows.filter { $0.figure.content == .value }
    guard !rows.isEmpty else {
      canvas.put(
        model.scene.words[.noData], x: 1, y: 2, width: size.width - 2, role: .secondary)
      return
    }
    canvas.inside(area) { draw(rows, on: &$0) }
  }

  private func draw(_ rows: [RankingRow], on canvas: inout Canvas) {
    let size = canvas.size
    guard size.height > 0 else { return }
    let most = max(1, size.width / Self.columnWidth)
    let columns = min(most, (rows.count + size.height - 1) / size.height)
    let capacity = columns * size.height
    let width = size.width / columns
    // With air between the rows they are read from further away.
    let isAiry = rows.count * 2 <= capacity
    let perColumn = isAiry ? (size.height + 1) / 2 : size.height
    let lines = lines(rows, capacity: columns * perColumn)
    for (index, line) in lines.enumerated() {
      let x = index / perColumn * width
      let y = index % perColumn * (isAiry ? 2 : 1)
      let room = Rect(x: x + 1, y: y, width: width - 3, height: 1)
      switch line {
      case .unit(let row): canvas.inside(room) { draw(row, on: &$0) }
      case .others(let count): canvas.inside(room) { drawOthers(count, on: &$0) }
      }
    }
  }

  private enum Line {
    case unit(RankingRow)
    /// So many units are left out here.
    case others(Int)
  }

  /// All rows, or the first two thirds and the last third of what has room.
  private func lines(_ rows: [RankingRow], capacity: Int) -> [Line] {
    guard rows.count > capacity, capacity > 2 else {
      return rows.prefix(capacity).map(Line.unit)
    }
    let last = (capacity - 1) / 3
    let first = capacity - 1 - last
    return rows.prefix(first).map(Line.unit) + [.others(rows.count - first - last)]
      + rows.suffix(last).map(Line.unit)
  }

  private func draw(_ row: RankingRow, on canvas: inout Canvas) {
    let width = canvas.size.width
    let words = model.scene.words
    let cell = words.cell(row.figure, decimals: model.scene.decimals)
    let value = model.scene.measure.unit == .percent ? words.numbers.percent(cell) : cell
    let nameWidth = min(model.nameWidth, max(10, width / 3))
    let valueWidth = max(8, value.width)
    canvas.put(model.rank(row), x: 0, y: 0, width: 4, alignment: .right, role: .secondary)
    canvas.put(
      model.scene.name(row.unit), x: 5, y: 0, width: nameWidth, role: .text, flags: .bold)
    let bar = Rect(
      x: 6 + nameWidth, y: 0, width: max(0, width - nameWidth - valueWidth - 9), height: 1)
    canvas.draw(
      BulletBar(
        value: row.figure.plotted, scale: model.scale, role: row.status?.role ?? .trend,
        marks: model.targetMarks), in: bar)
    canvas.put(
      value, x: width - valueWidth - 2, y: 0, width: valueWidth, alignment: .right, role: .strong,
      flags: model.scene.isStale(row.figure) ? .dim : [])
    canvas.put(
      row.status?.sign ?? .empty, x: width - 1, y: 0, width: 1,
      role: row.status?.role ?? .secondary)
  }

  private func drawOthers(_ count: Int, on canvas: inout Canvas) {
    let words = model.scene.words
    canvas.put(
      words.sentence(
        Bilingual("··· {0} đơn vị khác ···", "··· {0} others ···"),
        words.numbers.integer(Int64(count))), x: 5, y: 0, width: canvas.size.width - 5,
      role: .secondary)
  }
}
