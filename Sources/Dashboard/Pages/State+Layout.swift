import Drawing

/// Where lists lie on the screen, and how much of them is in sight.
extension State {
  /// Rows of the open box that are out of sight.
  var overlayOverflow: Int {
    let room = Shell(size: size).body.size
    switch overlay {
    case nil, .compare: return 0
    case .help: return HelpOverlay(keyMap: keyMap, words: words, top: 0).overflow(in: room)
    case .why: return why(top: 0)?.overflow(in: room) ?? 0
    case .themes, .export: return 0
    }
  }

  /// Where the rows of the open page's list lie on the screen.
  var listRect: Rect {
    let shell = Shell(size: size)
    let frame: Rect
    var framed = shell.density >= .wide
    switch model {
    case .empty, .trend, .map, .sources: return .zero
    case .overview:
      let layout = OverviewPage.layout(
        shell, focus: focus, isZoomed: isZoomed, preset: preset)
      frame = layout.ranking
      framed = layout.border != .line
    case .list: frame = ListPage.layout(shell, isZoomed: isZoomed || preset == .list).list
    case .unit(let model):
      let facts = UnitFacts(model: model.summary, scene: model.summary.trend.scene).height
      frame = UnitPage.layout(shell, facts: facts, isZoomed: isZoomed).list
    case .indicators: frame = IndicatorsPage.layout(shell).list
    case .alerts: frame = AlertsPage.layout(shell, isZoomed: isZoomed).list
    }
    let side = framed ? 1 : 0
    // The head of the table stands below the frame's upper line.
    return Rect(
      x: frame.x + side, y: frame.y + 2, width: frame.width - 2 * side, height: listHeight)
  }

  /// Rows of the open page's list that are in sight.
  var listHeight: Int {
    let shell = Shell(size: size)
    switch model {
    case .empty, .trend: return 1
    case .overview:
      let layout = OverviewPage.layout(
        shell, focus: focus, isZoomed: isZoomed, preset: preset)
      return RankingPanel.listHeight(border: layout.border, height: layout.ranking.height)
    case .list:
      let layout = ListPage.layout(shell, isZoomed: isZoomed || preset == .list)
      return RankingPanel.listHeight(border: shell.listBorder, height: layout.list.height)
    case .unit(let model):
      let facts = UnitFacts(model: model.summary, scene: model.summary.trend.scene).height
      let layout = UnitPage.layout(shell, facts: facts, isZoomed: isZoomed)
      return RankingPanel.listHeight(border: layout.border, height: layout.list.height)
    case .indicators: return IndicatorsPage.listHeight(shell)
    case .map: return RankingPanel.listHeight(border: shell.listBorder, height: shell.body.height)
    case .alerts: return AlertsPage.listHeight(shell, isZoomed: isZoomed)
    case .sources(let model): return SourcesPage.listHeight(shell, model)
    }
  }
}

extension Shell {
  /// How much of a frame lists have.
  var listBorder: Panel.Border { density >= .wide ? .rounded : .line }
}
