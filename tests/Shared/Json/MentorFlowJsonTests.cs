using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Tests.Shared.Json;

public class MentorFlowJsonTests
{
    [Fact]
    public void Documents_are_written_in_camel_case_with_enums_by_name_and_without_nulls() =>
        Assert.Equal(
            """{"givenName":"Zoë","color":"DarkRed","patience":"P3D"}""",
            JsonSerializer.Serialize(new Sample("Zoë", Color.DarkRed, TimeSpan.FromDays(3), Note: null), MentorFlowJson.Options));

    [Fact]
    public void Durable_payloads_keep_the_names_as_written() =>
        Assert.Equal(
            """{"GivenName":"Zoë","Color":"DarkRed","Patience":"PT30M","Note":null}""",
            JsonSerializer.Serialize(new Sample("Zoë", Color.DarkRed, TimeSpan.FromMinutes(30), Note: null), MentorFlowJson.Durable));

    [Fact]
    public void What_is_written_is_read_back_equal()
    {
        var sample = new Sample("Zoë", Color.Blue, TimeSpan.FromTicks(12_345_678), "n");

        foreach (var options in (JsonSerializerOptions[])[MentorFlowJson.Options, MentorFlowJson.Durable])
        {
            Assert.Equal(sample, JsonSerializer.Deserialize<Sample>(JsonSerializer.Serialize(sample, options), options));
        }
    }

    [Fact]
    public void Computed_properties_are_not_written() =>
        Assert.Equal("""{"key":"7"}""", JsonSerializer.Serialize(new Note("7"), MentorFlowJson.Options));

    [Fact]
    public void Properties_of_anonymous_types_are_written() =>
        Assert.Equal("""{"stage":"DarkRed"}""", JsonSerializer.Serialize(new { Stage = Color.DarkRed }, MentorFlowJson.Options));

    [Fact]
    public void Markup_is_escaped_so_that_JSON_may_stand_in_a_page() =>
        Assert.DoesNotContain("</script>", JsonSerializer.Serialize("</script>", MentorFlowJson.Options));

    [Theory]
    [InlineData("P3D", 3 * 24 * 60)]
    [InlineData("P2W", 14 * 24 * 60)]
    [InlineData("PT30M", 30)]
    [InlineData("P1DT2H", 26 * 60)]
    [InlineData("-PT5M", -5)]
    public void Durations_are_read_in_ISO_8601(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), JsonSerializer.Deserialize<TimeSpan>($"\"{text}\"", MentorFlowJson.Options));

    [Theory]
    [InlineData("\"P1M\"")]
    [InlineData("\"P1Y\"")]
    [InlineData("\"P\"")]
    [InlineData("\"PT\"")]
    [InlineData("\"3.00:00:00\"")]
    [InlineData("\"P99999999999D\"")]
    [InlineData("\"P99999999999W\"")]
    [InlineData("\"P999999999W\"")]
    [InlineData("\"P200000000W\"")]
    [InlineData("3")]
    public void Durations_of_unclear_length_are_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TimeSpan>(json, MentorFlowJson.Options));

    private enum Color
    {
        Blue,
        DarkRed,
    }

    private sealed record Sample(string GivenName, Color Color, TimeSpan Patience, string? Note);

    private sealed record Note(string Key) : IDocument
    {
        public static string Type => "note";

        public Partition Partition => Partition.Organization;

        public string Id => $"note:{Key}";
    }
}
