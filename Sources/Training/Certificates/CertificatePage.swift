import Course
import Phrases

extension Certificate {
  /// One page of HTML, which prints on one sheet: no scripts, nothing from elsewhere, every text escaped.
  ///
  /// The elements with `data-lectern` and `data-evidence` are what `init(reading:)` reads.
  var page: String {
    let version = version.map { "<p>\(fixed(say("Version", in: "a certificate"))) \(field("version", $0))</p>\n" } ?? ""
    let list = items.map { item in
      "<li data-evidence=\"\(Self.escape(item.evidence))\"><span dir=\"auto\">\(Self.escape(item.title))</span>"
        + "<b>\(item.percent == nil ? fixed(item.shownScore) : item.score)</b></li>\n"
    }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(Self.escape(language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escape(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(fixed(Self.textHeading))</h1>
      <p class="name">\(field("name", name))</p>
      <p>\(fixed(say("has finished the course", in: "a certificate")))</p>
      <p class="title">\(field("title", title))</p>
      \(version)<p>\(fixed(say("on", in: "a certificate"))) \(field("date", date))</p>
      <ul class="\(density)">
      \(list)</ul>
      <footer>
      <p>\(fixed(say("Number", in: "a certificate"))) <code>\(field("number", number))</code></p>
      <p>\(fixed(say("Course id", in: "a certificate"))) \(field("course", course))</p>
      <p>\(fixed(Self.meaning.joined(separator: " ")))</p>
      </footer>
      </main>
      </body>
      </html>

      """
  }

  /// How many columns it takes to keep the items on the page.
  private var density: String {
    switch items.count {
    case ...14: "few"
    case ...60: "many"
    case ...200: "most"
    default: "all"
    }
  }

  private func field(_ name: String, _ value: String) -> String {
    "<span data-lectern=\"\(name)\" dir=\"auto\">\(Self.escape(value))</span>"
  }

  /// Words of the certificate itself, marked as English in a course of a language that Lectern does not speak.
  private func fixed(_ words: String) -> String {
    let isOfCourse = language.lowercased() == spoken.code || language.lowercased().hasPrefix(spoken.code + "-")
    return isOfCourse ? words : "<span lang=\"\(spoken.code)\">\(words)</span>"
  }

  /// The signs that mean something in HTML, spelt out.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let spelt = spellings.first(where: { $0.scalar == scalar }) {
        result += spelt.name
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static let spellings: [(scalar: Unicode.Scalar, name: String)] = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
  ]

  private static let style = """
    @page { margin: 12mm; }
    * { box-sizing: border-box; }
    body { margin: 0; font-family: Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; }
    main { max-width: 178mm; margin: 0 auto; padding: 8mm 10mm; border: 3px double #1a1a1a; text-align: center;
      page-break-inside: avoid; }
    h1 { margin: 0 0 5mm; font-size: 20pt; font-weight: normal; }
    p { margin: 1.5mm 0; overflow-wrap: anywhere; }
    .name { font-size: 19pt; font-weight: bold; }
    .title { font-size: 15pt; font-weight: bold; max-height: 3.6em; overflow: hidden; }
    ul { list-style: none; margin: 5mm 0; padding: 0; column-gap: 6mm; text-align: start; }
    li { display: flex; justify-content: space-between; gap: 3mm; line-height: 1.35; break-inside: avoid; }
    li span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
    li b { white-space: nowrap; }
    .few { max-width: 110mm; margin-left: auto; margin-right: auto; font-size: 11pt; }
    .many { columns: 2; font-size: 9pt; }
    .most { columns: 4; font-size: 5.5pt; }
    .all { columns: 5; font-size: 4.5pt; column-gap: 3mm; }
    footer { font-size: 8pt; }
    code { font-size: 10pt; white-space: nowrap; }
    """
}
