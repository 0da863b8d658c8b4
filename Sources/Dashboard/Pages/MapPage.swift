import Drawing
import Measures
import Text
import Words

/// The country as tiles, the chosen province beside it, and what the colours mean.
struct MapPage {
  /// What is shown.
  let model: MapModel
  /// The chosen tile; the list's first shown row where a list stands for the map.
  let position: ListPosition
  /// The chosen province.
  let chosen: UnitSummary?
  /// True when the map fills the page.
  let isZoomed: Bool
  /// The shapes as they were drawn last; drawn anew where they do not fit.
  var raster: OutlineRaster?
  /// True to fill shapes with signs.
  var fillsWithSigns = false

  /// Where map, side column, card and legend lie.
  struct Layout {
    /// The frame of the map.
    var frame = Rect.zero
    /// The map; nil when a list stands for it.
    var plan: MapPlan?
    /// The rectangle of the tiles on the screen.
    var tiles = Rect.zero
    /// A narrow column inside the frame.
    var side = Rect.zero
    /// The chosen province in panels.
    var card = Rect.zero
    /// The tiles; nil when there are none.
    var geometry: MapGeometry? {
      if case .tiles(let geometry)? = plan { geometry } else { nil }
    }
    /// Where the shapes lie; nil when there are none.
    var projection: MapProjection? {
      if case .shapes(let projection)? = plan { projection } else { nil }
    }
    /// The legend inside the frame, below the tiles.
    var legend = Rect.zero
    /// The legend in a panel of its own.
    var legendPanel = Rect.zero
    var border = Panel.Border.rounded
  }

  /// The narrowest card that says all.
  fileprivate static let leastCard = 44

  /// Divides the body of a screen.
  static func layout(_ shell: Shell, _ model: MapModel, isZoomed: Bool) -> Layout {
    var layout = Layout()
    layout.border = shell.listBorder
    if isZoomed || shell.density < .wide {
      layout.placeSide(in: shell.body, model)
    } else {
      layout.placeCard(in: shell.body, model)
    }
    if layout.plan == nil { layout.frame = shell.body }
    return layout
  }

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let layout = Self.layout(shell, model, isZoomed: isZoomed)
    guard let plan = layout.plan else {
      canvas.draw(list(border: layout.border), in: layout.frame)
      return
    }
    canvas.draw(frame(layout), in: layout.frame)
    switch plan {
    case .tiles(let geometry):
      canvas.draw(
        TileMapView(model: model, geometry: geometry, selection: position.row), in: layout.tiles)
    case .shapes(let projection):
      if let view = model.outlineView(
        projection, raster, selection: position.row, fillsWithSigns: fillsWithSigns)
      {
        canvas.draw(view, in: layout.tiles)
      }
    }
    let legend = MapLegend(model: model, isOfShapes: layout.projection != nil)
    if !layout.side.isEmpty {
      canvas.draw(MapSide(model: model, chosen: chosen, legend: legend), in: layout.side)
    }
    if !layout.legend.isEmpty { canvas.draw(legend, in: layout.legend) }
    if !layout.card.isEmpty, let chosen {
      canvas.draw(UnitCard(model: chosen, scene: model.scene), in: layout.card)
    }
    if !layout.legendPanel.isEmpty {
      canvas.inside(layout.legendPanel) { canvas in
        Panel(title: model.scene.words[.mapLegend]).draw(on: &canvas) {
          $0.draw(legend, in: $0.bounds.inset(left: 1, right: 1))
        }
      }
    }
  }

  /// True when the map has room on a screen.
  static func fits(_ shell: Shell, _ model: MapModel, isZoomed: Bool) -> Bool {
    layout(shell, model, isZoomed: isZoomed).plan != nil
  }

  private func frame(_ layout: Layout) -> Panel {
    let scene = model.scene
    let words = scene.words
    var title = [Span(Self.title(model), role: .title)]
    if model.ranking.ranking.unitsDay != nil {
      title.append(Span(SafeText(" · ") + words[.unitsTodayBadge], role: .accent))
    }
    if model.ranking.isSimulated {
      title.append(Span(SafeText(" ≈ ") + words[.simulated], role: .simulated))
    }
    return Panel(
      title: title, label: [Span(scene.measure.shortName(words.language), role: .secondary)],
      hint: [Span(words[.mapHint], role: .secondary)], border: layout.border, isFocused: true)
  }

  private static func title(_ model: MapModel) -> SafeText {
    let words = model.scene.words
    return words(.mapTitle, words.numbers.integer(Int64(model.ranking.ranking.validCount)))
  }

  /// The provinces in a list, where tiles have no room.
  private func list(border: Panel.Border) -> RankingPanel {
    let order = model.rankingOrder
    var place = position
    place.row = order.firstIndex(of: position.row) ?? 0
    let words = model.scene.words
    let count = words.numbers.integer(Int64(model.ranking.ranking.validCount))
    return RankingPanel(
      model: model.ranking, position: place,
      title: words(.rankingOf, count, words[.localitiesTitle]), border: border,
      showsCounts: true)
  }
}

extension MapPage.Layout {
  /// Tiles at the left, and a narrow column with the chosen province and the legend.
  fileprivate mutating func placeSide(in body: Rect, _ model: MapModel) {
    frame = body
    let inner = Panel(border: border).inner(of: body.size).moved(dx: body.x, dy: body.y)
      .inset(left: border == .line ? 0 : 1)
    let room = Size(width: inner.width - MapSide.leastWidth - 1, height: inner.height)
    guard let found = MapPlan(model, in: room) else { return }
    plan = found
    // On wide screens both stand in the middle together.
    let sideWidth = min(inner.width - found.size.width - 1, 40)
    let margin = max(0, (inner.width - found.size.width - sideWidth - 1) / 3)
    place(found, in: inner.inset(left: margin))
    side = Rect(
      x: tiles.maxX + 1 + margin, y: inner.y, width: sideWidth, height: inner.height)
  }

  /// Tiles in a frame at the left, the chosen province in panels at the right.
  fileprivate mutating func placeCard(in body: Rect, _ model: MapModel) {
    let most = Size(width: body.width - MapPage.leastCard - 4, height: body.height - 2)
    guard let found = MapPlan(model, in: most) else { return }
    plan = found
    let (left, right) = body.splitLeft(max(found.size.width + 4, body.width * 11 / 20))
    frame = left
    let inner = left.inset(by: 1)
    let view = MapLegend(model: model, isOfShapes: projection != nil)
    let below = view.height(width: inner.width - 4)
    if inner.height >= found.size.height + below + 2 {
      let (top, bottom) = inner.splitBottom(below + 1)
      place(found, in: top.inset(left: (inner.width - found.size.width) / 2))
      legend = bottom.inset(left: 2, bottom: 1, right: 2)
      card = right
    } else {
      place(found, in: inner.inset(left: (inner.width - found.size.width) / 2))
      let rows = view.height(width: right.width - 4) + 2
      (card, legendPanel) = right.splitBottom(rows)
    }
  }

  /// Puts the tiles into the middle rows of a rectangle.
  private mutating func place(_ found: MapPlan, in rect: Rect) {
    tiles = Rect(
      x: rect.x, y: rect.y + max(0, (rect.height - found.size.height) / 2),
      width: min(found.size.width, rect.width), height: found.size.height)
  }
}
