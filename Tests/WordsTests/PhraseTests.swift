import Testing
import Text

@testable import Words

@Suite("Phrases")
struct PhraseTests {
  @Test("Every phrase has both languages, in NFC, without blanks at its ends")
  func bothLanguages() {
    for phrase in Phrase.allCases {
      for language in [Language.vietnamese, .english] {
        let text = phrase.text[language]
        #expect(!text.isEmpty, "\(phrase)")
        #expect(SafeText(text).string == text, "\(phrase) is safe and in NFC")
        #expect(!text.contains("  "), "\(phrase)")
        #expect(!text.hasPrefix(" "), "\(phrase)")
      }
    }
  }

  @Test("Both languages ask for the same arguments, from {0} on without a gap")
  func placeholders() {
    for phrase in Phrase.allCases {
      let vietnamese = Self.placeholders(in: phrase.text.vietnamese)
      let english = Self.placeholders(in: phrase.text.english)
      #expect(vietnamese == english, "\(phrase)")
      #expect(vietnamese == Set(0..<vietnamese.count), "\(phrase)")
    }
  }

  @Test("With enough arguments nothing of a placeholder is left, and every argument is said")
  func filled() {
    let arguments = (0..<5).map { SafeText("«tham số \($0)»") }
    for phrase in Phrase.allCases {
      let count = Self.placeholders(in: phrase.text.vietnamese).count
      for language in [Language.vietnamese, .english] {
        let text = Words(language).fill(phrase.text, Array(arguments.prefix(count))).string
        #expect(!text.contains("{") && !text.contains("}"), "\(phrase): \(text)")
        for argument in arguments.prefix(count) {
          #expect(text.contains(argument.string), "\(phrase): \(text)")
        }
      }
    }
  }

  @Test("A placeholder without an argument stays where it can be seen")
  func missingArgument() {
    #expect(Words(.vietnamese)(.updated).string == "cập nhật {0}")
    #expect(Words(.english)(.sourcesCount, SafeText("2")).string == "2/{1} sources")
  }

  @Test("An argument is not filled in itself")
  func argumentsAreNotFilled() {
    let text = Words(.vietnamese)(.sourcesCount, SafeText("{1}"), SafeText("{0}"))
    #expect(text.string == "{1}/{0} nguồn")
  }

  @Test("Braces that are no placeholder stay")
  func otherBraces() {
    let words = Words(.english)
    #expect(words.sentence(Bilingual("", "{x} {} {0"), SafeText("a")).string == "{x} {} {0")
  }

  @Test("Sentences fit a row of 80 columns with what is put into them")
  func widths() {
    for phrase in Phrase.allCases {
      for language in [Language.vietnamese, .english] {
        #expect(SafeText(phrase.text[language]).width <= 76, "\(phrase)")
      }
    }
  }

  @Test("The two languages differ, signs and shared words apart")
  func translated() {
    for phrase in Phrase.allCases where phrase.text.vietnamese == phrase.text.english {
      let said = phrase.text.english.replacing(#/\{\d+\}|Δ/#, with: "")
      #expect(!said.contains { $0.isLetter }, "\(phrase) is not translated: \(said)")
    }
  }

  @Test(
    "Vietnamese has its marks, English has none",
    arguments: [Phrase.overview, .ministries, .localities, .simulated, .missing, .percentagePoints])
  func marks(_ phrase: Phrase) {
    #expect(phrase.text.vietnamese.unicodeScalars.contains { !$0.isASCII })
    #expect(phrase.text.english.unicodeScalars.allSatisfy { $0.isASCII })
  }

  private static func placeholders(in text: String) -> Set<Int> {
    Set(text.matches(of: #/\{(\d+)\}/#).compactMap { Int($0.1) })
  }
}
