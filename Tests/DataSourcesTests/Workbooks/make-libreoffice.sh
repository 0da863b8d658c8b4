#!/usr/bin/env bash
# Writes two workbooks with LibreOffice (Debian: libreoffice-calc-nogui): libreoffice.xlsx with days,
# percentages and computed cells, and report.xlsx, which is openpyxl.xlsx opened and saved, so that
# its formulas have values. The figures are simulated. Not run by the tests, which read the files
# that are committed.
set -euo pipefail
cd "$(dirname "$0")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cat > "$work/libreoffice.fods" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
 <office:automatic-styles>
  <number:date-style style:name="nd"><number:day number:style="long"/><number:text>/</number:text>
   <number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
  <number:percentage-style style:name="np"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
  <style:style style:name="day" style:family="table-cell" style:data-style-name="nd"/>
  <style:style style:name="part" style:family="table-cell" style:data-style-name="np"/>
 </office:automatic-styles>
 <office:body><office:spreadsheet><table:table table:name="Số liệu">
  <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="5"><text:p>TỶ LỆ (số liệu mô phỏng)</text:p></table:table-cell></table:table-row>
  <table:table-row>
   <table:table-cell office:value-type="string"><text:p>Kỳ</text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>Đơn vị</text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>Chỉ tiêu</text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>Giá trị</text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>Tính đến ngày</text:p></table:table-cell>
  </table:table-row>
  <table:table-row>
   <table:table-cell office:value-type="string"><text:p>2024-H1</text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>Thành phố <text:span>Huế</text:span></text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>e2e</text:p></table:table-cell>
   <table:table-cell table:style-name="part" table:formula="of:=0.1+0.2" office:value-type="percentage" office:value="0.3"/>
   <table:table-cell table:style-name="day" office:value-type="date" office:date-value="2024-06-30"/>
  </table:table-row>
  <table:table-row>
   <table:table-cell office:value-type="string"><text:p>2024-H1</text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>Hà Nội</text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>e2e</text:p></table:table-cell>
   <table:table-cell office:value-type="string"><text:p>42,5 %</text:p></table:table-cell>
   <table:table-cell table:style-name="day" office:value-type="date" office:date-value="2024-06-30"/>
  </table:table-row>
 </table:table></office:spreadsheet></office:body>
</office:document>
XML
soffice --headless -env:UserInstallation="file://$work/profile" --convert-to xlsx \
  --outdir "$work" "$work/libreoffice.fods" >/dev/null
cp "$work/libreoffice.xlsx" libreoffice.xlsx
cp openpyxl.xlsx "$work/report-source.xlsx"
soffice --headless -env:UserInstallation="file://$work/profile" --convert-to ods \
  --outdir "$work" "$work/report-source.xlsx" >/dev/null
mv "$work/report-source.ods" "$work/report.ods"
soffice --headless -env:UserInstallation="file://$work/profile" --convert-to xlsx \
  --outdir "$work" "$work/report.ods" >/dev/null
cp "$work/report.xlsx" report.xlsx
