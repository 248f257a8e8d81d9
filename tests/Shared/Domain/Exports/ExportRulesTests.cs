using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Exports;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Exports;

/// <summary>What goes into an export follows from two lists: what a deployment keeps to itself, and who reads what.</summary>
public sealed class ExportRulesTests
{
    [Fact]
    public void What_is_left_out_is_stored_and_named_once()
    {
        string[] left = [.. ExportRules.Derived, .. ExportRules.OfDeployment];

        Assert.Equal(left.Distinct(), left);
        Assert.Equal([], left.Except(StoredType.All.Values.Select(type => type.Record)));
    }

    [Fact]
    public void Every_document_that_is_not_left_out_is_known_to_an_export_but_the_pace_of_mails() => Assert.Equal(
        ["MailAccount"],
        typeof(Decider).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IDocument))).Select(type => type.Name));

    [Fact]
    public void A_document_is_written_and_read_back_as_it_is()
    {
        var session = (Session)Filled.Of(typeof(Session));
        var json = JsonSerializer.SerializeToElement(session, MentorFlowJson.Options);

        var read = StoredType.All["session"].Read(json);

        Assert.Equal(session.Id, read.Id);
        Assert.True(JsonElement.DeepEquals(json, read.Json));
    }

    [Theory]
    [InlineData("memberIds", "it lacks \"memberIds\"")]
    [InlineData(null, "it has fields or values that this version does not write")]
    public void A_document_that_lacks_something_or_has_something_else_is_refused(string? without, string because)
    {
        var json = JsonSerializer.SerializeToNode(Filled.Of(typeof(Session)), typeof(Session), MentorFlowJson.Options)!.AsObject();
        if (without is null)
        {
            json["mood"] = "gloomy";
        }
        else
        {
            json.Remove(without);
        }

        var refused = Assert.Throws<JsonException>(() => StoredType.All["session"].Read(JsonSerializer.SerializeToElement(json)));

        Assert.Equal(because, refused.Message);
    }

    [Fact]
    public void What_only_members_read_is_not_what_administrators_may_read()
    {
        var session = Readable<Session>()!;
        var mentorship = Readable<Mentorship>()!;

        Assert.True(session.ContainsKey("startsAt"));
        Assert.All(["agenda", "summary", "summaries", "pulses"], field => Assert.False(session.ContainsKey(field), field));
        Assert.True(mentorship.ContainsKey("members"));
        Assert.False(mentorship.ContainsKey("goals"));
        Assert.Null(Readable<PrivateNote>());
    }

    [Fact]
    public void Nothing_that_no_administrator_reads_is_in_their_export()
    {
        var closed = StoredDataList.All
            .Where(row => row.Readers.All(reader =>
                reader is DataReader.Self or DataReader.Members or DataReader.Partners or DataReader.Addressee or DataReader.Nobody))
            .SelectMany(row => row.Parts);

        Assert.All(closed, part =>
        {
            var type = typeof(Session).Assembly.GetTypes().Single(one => one.Name == part.Type && one.IsAssignableTo(typeof(IDocument)));
            var narrowed = ExportRules.Readable(part.Type, JsonSerializer.SerializeToElement(Filled.Of(type), type, MentorFlowJson.Options));
            Assert.True(narrowed is null || part.Fields.All(field => !Has(narrowed.Value, field)), part.Type);
        });
    }

    private static bool Has(JsonElement json, string path) => path.Split('.').Aggregate(
        (JsonElement?)json,
        (at, name) => at is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var found) ? found : null) is not null;

    private static JsonObject? Readable<T>()
        where T : class, IDocument =>
        ExportRules.Readable(typeof(T).Name, JsonSerializer.SerializeToElement(Filled.Of(typeof(T)), typeof(T), MentorFlowJson.Options)) is { } json
            ? JsonObject.Create(json)
            : null;
}
