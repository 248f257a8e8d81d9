using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MentorFlow.Domain.Privacy;
using MentorFlow.Json;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Privacy;

/// <summary>
/// What is stored, as HTML that people can read: names of fields in their language, moments on their clock, and sentences where there are some.
/// </summary>
/// <param name="zone">IANA zone of the reader.</param>
/// <param name="personId">Of the reader, who is "you".</param>
/// <param name="programs">Names of programs by id.</param>
internal sealed partial class StoredHtml(Texts texts, string zone, string personId, IReadOnlyDictionary<string, string> programs)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>What of some documents serves one purpose.</summary>
    public string Of(StoredData row, IEnumerable<PersonalDocument> documents)
    {
        var html = new StringBuilder();
        foreach (var document in documents)
        {
            html.Append("<div class=\"card\">");
            Write(html, document.In(row));
            html.Append("</div>");
        }

        return html.ToString();
    }

    private void Write(StringBuilder html, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject sentence when Sentence(sentence) is { } said:
                html.Append(Encode(said));
                break;
            case JsonObject fields:
                html.Append("<dl class=\"facts\">");
                foreach (var (name, value) in fields.Where(field => !IsEmpty(field.Value)))
                {
                    html.Append("<dt>").Append(Encode(LabelOf(name))).Append("</dt><dd>");
                    Write(html, value);
                    html.Append("</dd>");
                }

                html.Append("</dl>");
                break;
            case JsonArray list when list.All(element => element is JsonValue):
                html.Append(Encode(texts.List([.. list.Select(element => TextOf((JsonValue)element!))])));
                break;
            case JsonArray list:
                html.Append("<ul>");
                foreach (var element in list)
                {
                    html.Append("<li>");
                    Write(html, element);
                    html.Append("</li>");
                }

                html.Append("</ul>");
                break;
            case JsonValue value:
                html.Append("<span dir=\"auto\">").Append(Encode(TextOf(value))).Append("</span>");
                break;
            default:
                break;
        }
    }

    private string LabelOf(string name) => name == personId ? texts["my-data.you"]
        : texts.Has($"my-data.fields.{name}") ? texts[$"my-data.fields.{name}"]
        : name;

    private static bool IsEmpty(JsonNode? node) => node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };

    private string TextOf(JsonValue value)
    {
        if (value.TryGetValue<bool>(out var isSo))
        {
            return texts[isSo ? "my-data.yes" : "my-data.no"];
        }

        if (!value.TryGetValue<string>(out var text))
        {
            return value.ToJsonString();
        }

        return text == personId ? texts["my-data.you"]
            : programs.TryGetValue(text, out var program) ? program
            : IsMoment().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                ? texts.BriefMoment(moment, zone)
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? texts.Date(day)
            : text;
    }

    // A reason is kept as the name of a sentence and what stands in it.
    private string? Sentence(JsonObject node)
    {
        var isOne = node.Count == 1 || (node.Count == 2 && node["values"] is JsonObject);
        if (!isOne || node["key"] is not JsonValue key || !key.TryGetValue<string>(out var name) || !texts.Has(name))
        {
            return null;
        }

        try
        {
            return node.Deserialize<Phrase>(MentorFlowJson.Options) is { } phrase ? texts.Say(phrase) : null;
        }
        catch (Exception failure) when (failure is KeyNotFoundException or JsonException)
        {
            // A sentence of before, which is said otherwise by now.
            return null;
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d")]
    private static partial Regex IsMoment();
}
