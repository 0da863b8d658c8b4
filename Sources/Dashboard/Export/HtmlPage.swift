import Drawing
import Text
import Words

/// Writes a page for a browser that needs nothing beside itself: the picture, the figures as
/// tables, and what is to be known of them.
///
/// The document is HTML and well-formed XML at once, so that the strictest reader can check it. It
/// forbids itself scripts and everything from elsewhere.
struct HtmlPage {
  /// What is written beside the picture.
  let brief: Brief
  /// The picture.
  let grid: Grid
  /// Its colours, which are also those of the page.
  let theme: Theme
  /// Name and version of the program.
  let program: String
  /// When it was made, in ISO 8601.
  let time: String

  /// The document.
  var document: String {
    let words = brief.words
    let title = escaped(brief.title)
    let picture = SvgWriter(theme: theme).document(of: grid, title: pictureTitle)
    return """
      <!DOCTYPE html>
      <html lang="\(words.language.rawValue)" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="generator" content="\(SvgWriter.escaped(program))"/>
      <meta name="dcterms.created" content="\(SvgWriter.escaped(time))"/>
      <meta name="description" content="\(escaped(brief.subtitle))"/>
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(introduction)<figure>
      \(picture)</figure>
      \(brief.tables.map(table).joined())\(sources)\(facts)</main>
      </body>
      </html>

      """
  }

  /// What a reader of the page hears instead of the picture: the figures come after it.
  private var pictureTitle: SafeText {
    brief.words.sentence(
      Bilingual("Hình chụp trang {0}; số liệu ở dưới", "Picture of {0}; its figures follow"),
      brief.title)
  }

  private var introduction: String {
    var text = ""
    if !brief.subtitle.isEmpty { text += "<p>\(escaped(brief.subtitle))</p>\n" }
    if brief.isSimulated {
      text += "<p class=\"simulated\">\(escaped(brief.words[.simulatedNotice]))</p>\n"
    }
    return text
  }

  private func table(_ table: BriefTable) -> String {
    let heads = table.columns.map { "<th scope=\"col\"\(kind($0))>\(escaped($0.head))</th>" }
    let rows = table.rows.map { row in
      switch row {
      case .omitted(let note):
        return "<tr><td colspan=\"\(table.columns.count)\">\(escaped(note))</td></tr>\n"
      case .cells(let cells):
        let rest = zip(table.columns, cells).dropFirst().map { column, text in
          "<td\(kind(column))>\(escaped(text))</td>"
        }
        let name = cells.first.map { "<th scope=\"row\">\(escaped($0))</th>" } ?? ""
        return "<tr>\(name)\(rest.joined())</tr>\n"
      }
    }
    return """
      <div class="scroll">
      <table>
      <caption>\(escaped(table.caption))</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </div>

      """
  }

  private func kind(_ column: BriefTable.Column) -> String {
    column.isNumber ? " class=\"number\"" : ""
  }

  private var sources: String {
    guard !brief.sources.isEmpty else { return "" }
    let title = brief.words[Bilingual("Nguồn", "Sources")]
    let items = brief.sources.map { "<li>\(escaped($0))</li>\n" }.joined()
    return "<h2>\(escaped(title))</h2>\n<ol>\n\(items)</ol>\n"
  }

  private var facts: String {
    let title = brief.words[Bilingual("Về số liệu", "About the figures")]
    let items = brief.facts.map { "<dt>\(escaped($0.label))</dt><dd>\(escaped($0.text))</dd>\n" }
    return "<h2>\(escaped(title))</h2>\n<dl>\n\(items.joined())</dl>\n"
  }

  private func escaped(_ text: SafeText) -> String { SvgWriter.escaped(text.string) }

  /// The colours of the theme on a screen, black on white on paper.
  private var style: String {
    let ground = theme[.background].background ?? RGB(theme.isDark ? 0x00_0000 : 0xFF_FFFF)
    let ink = theme[.text].foreground ?? RGB(theme.isDark ? 0xFF_FFFF : 0x00_0000)
    let quiet = theme[.secondary].foreground ?? ink
    let line = theme[.border].foreground ?? quiet
    let warning = theme[.simulated].foreground ?? ink
    return """

      :root{--ground:#\(ground.hex);--ink:#\(ink.hex);--quiet:#\(quiet.hex);--line:#\(line.hex);\
      --simulated:#\(warning.hex)}
      body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
      main{max-width:80rem;margin:0 auto;padding:1.5rem}
      h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
      h2{font-size:1.1rem;margin:2rem 0 .5rem}
      p{margin:.25rem 0;color:var(--quiet)}
      .simulated{color:var(--simulated);font-weight:600}
      figure{margin:1.25rem 0;overflow-x:auto}
      .scroll{overflow-x:auto}
      svg{display:block;max-width:100%;height:auto}
      table{border-collapse:collapse;width:100%;margin:1.5rem 0}
      caption{text-align:left;font-weight:600;font-size:1.1rem;padding:.25rem 0}
      th,td{text-align:left;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);\
      vertical-align:top}
      th[scope=row]{font-weight:400}
      thead th{color:var(--quiet);font-weight:600}
      .number{text-align:right;padding-right:1.5rem;font-variant-numeric:tabular-nums;white-space:nowrap}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin:0}
      dt{color:var(--quiet)}
      dd{margin:0;overflow-wrap:anywhere}
      @media (max-width:48rem){body{font-size:13px}main{padding:.75rem}td{white-space:nowrap}}
      @media print{:root{--ground:#fff;--ink:#000;--quiet:#333;--line:#999;--simulated:#000}\
      main{padding:0}body{font-size:10pt}tr,figure{break-inside:avoid}}

      """
  }
}
