extension BuiltIn {
  /// The digital economy, and the index of digital transformation.
  static let economy = [
    Indicator(
      builtIn: "digital-economy-gdp",
      name: BothLanguages("Tỷ trọng kinh tế số trong GDP", "Digital economy share of GDP"),
      short: BothLanguages("Kinh tế số/GDP", "Digital/GDP"),
      text: BothLanguages(
        "Giá trị tăng thêm của kinh tế số trên tổng sản phẩm trong nước.",
        "Value added of the digital economy over gross domestic product."),
      basis: "QĐ 411/QĐ-TTg năm 2022", maximum: 100),
    Indicator(
      builtIn: "digital-economy-growth",
      name: BothLanguages("Tăng trưởng kinh tế số", "Growth of the digital economy"),
      short: BothLanguages("Tăng KT số", "Digital growth"),
      text: BothLanguages(
        "Mức tăng của kinh tế số so với cùng kỳ năm trước.",
        "Growth of the digital economy on the same period of the year before.")),
    Indicator(
      builtIn: "asean-digital-economy-growth-rank",
      name: BothLanguages(
        "Thứ hạng tăng trưởng kinh tế số trong ASEAN", "Rank of digital economy growth in ASEAN"),
      short: BothLanguages("Hạng ASEAN", "ASEAN rank"),
      text: BothLanguages(
        "Thứ hạng của Việt Nam trong ASEAN về tốc độ tăng trưởng kinh tế số của năm; hạng 1 là "
          + "cao nhất.",
        "Rank of Vietnam in ASEAN by growth of the digital economy in the year; 1 is the "
          + "highest."),
      unit: .rank, direction: .lower),
    Indicator(
      builtIn: "digital-index",
      name: BothLanguages(
        "Chỉ số chuyển đổi số quốc gia (DTI)", "National digital transformation index (DTI)"),
      short: BothLanguages("DTI quốc gia", "DTI"),
      text: BothLanguages(
        "Chỉ số chuyển đổi số cấp quốc gia của năm, thang từ 0 đến 1.",
        "National digital transformation index of the year, on a scale from 0 to 1."),
      basis: "QĐ 922/QĐ-BTTTT năm 2022", unit: .index, maximum: 1),
    Indicator(
      builtIn: "digital-index-growth",
      name: BothLanguages(
        "Mức tăng hằng năm của các chỉ số thành phần DTI", "Yearly growth of the DTI's parts"),
      short: BothLanguages("Tăng DTI", "DTI growth"),
      text: BothLanguages(
        "Mức tăng hằng năm của các chỉ số thành phần của DTI quốc gia.",
        "Growth in a year of the component indices of the national index."),
      basis: "QĐ 922/QĐ-BTTTT năm 2022"),
    Indicator(
      builtIn: "it-revenue-growth",
      name: BothLanguages(
        "Tăng trưởng doanh thu công nghiệp công nghệ thông tin", "Growth of IT industry revenue"),
      short: BothLanguages("Tăng DT CNTT", "IT revenue"),
      text: BothLanguages(
        "Mức tăng doanh thu công nghiệp công nghệ thông tin so với cùng kỳ năm trước.",
        "Growth of the revenue of the IT industry on the same period of the year before.")),
    Indicator(
      builtIn: "online-retail-growth",
      name: BothLanguages("Tăng trưởng bán lẻ trực tuyến", "Growth of online retail"),
      short: BothLanguages("Tăng bán lẻ TT", "Retail growth"),
      text: BothLanguages(
        "Mức tăng doanh số bán lẻ trực tuyến so với cùng kỳ năm trước.",
        "Growth of online retail sales on the same period of the year before.")),
    Indicator(
      builtIn: "digital-firms-growth",
      name: BothLanguages(
        "Tăng số doanh nghiệp công nghệ số", "Growth in the number of digital technology firms"),
      short: BothLanguages("Tăng DN số", "Firms growth"),
      text: BothLanguages(
        "Mức tăng số doanh nghiệp công nghệ số so với cùng kỳ năm trước.",
        "Growth in the number of digital technology firms on the same period of the year before.")),
  ]
}
