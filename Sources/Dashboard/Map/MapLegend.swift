import Drawing
import Text
import Words

/// What the colours and signs of a map mean, and how many units have each.
struct MapLegend: Widget {
  /// The map.
  let model: MapModel
  /// True beside shapes: it has their signs, and names the provinces that have none.
  var isOfShapes = false

  private struct Line {
    let fill: MapFill
    let text: SafeText
    let count: SafeText
  }

  /// Rows of the legend in so many columns.
  func height(width: Int) -> Int {
    basis(width: width).count + lines.count + unplaced(width: width).count
  }

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let lines = lines
    var y = 0
    for row in basis(width: width) {
      canvas.put(row, x: 0, y: y, width: width)
      y += 1
    }
    for line in lines {
      draw(line, at: y, on: &canvas, width: width)
      y += 1
    }
    for row in unplaced(width: width) {
      canvas.put(row, x: 0, y: y, width: width)
      y += 1
    }
  }

  private func sign(of fill: MapFill) -> SafeText { isOfShapes ? fill.shapeSign : fill.sign }

  /// The provinces of which the outlines have no shape, by their letters and signs.
  private func unplaced(width: Int) -> [[Span]] {
    guard isOfShapes, let unplaced = model.outlines?.unplaced, !unplaced.isEmpty else {
      return []
    }
    let words = model.scene.words
    var spans = [
      Span(
        words.sentence(
          Bilingual("Không có ranh giới ({0}):", "No outline ({0}):"),
          words.numbers.integer(Int64(unplaced.count))), role: .secondary)
    ]
    for index in unplaced {
      let tile = model.tiles[index]
      spans.append(Span(" "))
      spans.append(Span(tile.abbreviation + sign(of: tile.fill), role: tile.fill.role))
    }
    return Paragraph(lines: [spans]).rows(width: max(1, width))
  }

  private func draw(_ line: Line, at y: Int, on canvas: inout Canvas, width: Int) {
    canvas.fill(
      Rect(x: 0, y: y, width: 3, height: 1), with: line.fill.pattern, role: line.fill.role)
    canvas.put(sign(of: line.fill), x: 1, y: y, role: line.fill.role)
    let room = max(0, min(width, Self.widest) - line.count.width)
    canvas.put(line.text, x: 4, y: y, width: room - 5, role: .text)
    canvas.put(line.count, x: room, y: y, role: .strong)
  }

  /// Beyond this the counts would be too far from what they count.
  private static let widest = 28

  private func basis(width: Int) -> [[Span]] {
    let classes = model.classes
    let text = classes.basis.width <= width ? classes.basis : classes.briefBasis
    return Paragraph(lines: [[Span(text, role: .secondary)]]).rows(width: max(1, width))
  }

  private var lines: [Line] {
    let words = model.scene.words
    var lines = model.classes.entries.map { entry in
      Line(
        fill: entry.fill, text: entry.bounds,
        count: words.numbers.integer(Int64(entry.count)))
    }
    let others: [(MapFill, Phrase)] = [
      (.hatched, .mapTooFew),
      (.otherBasis, model.ranking.isSimulated ? .published : .simulated),
      (.notApplicable, .notApplicable), (.missing, .missing),
    ]
    for (fill, phrase) in others {
      let count = model.tiles.count { $0.fill == fill }
      guard count > 0 else { continue }
      lines.append(
        Line(fill: fill, text: words[phrase], count: words.numbers.integer(Int64(count))))
    }
    return lines
  }
}
