using System.Net;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Privacy;

/// <summary>What is stored about somebody is theirs to see, to take along and to have put right, and nothing that others said in private is in it.</summary>
public sealed class MyDataTests : PageTest
{
    private const string OwnNote = "Ask her for the book on listening.";
    private const string PartnersNote = "He never prepares anything at all.";
    private const string Message = "See you on Monday at the fountain.";
    private const string CoordinatorsNote = "Spoke to his manager about him.";
    private const string PartnersConcern = "He is rude to me whenever we meet.";

    [Fact]
    public async Task Everything_stands_under_its_purpose_and_nothing_that_others_said_in_private()
    {
        await FillAsync();
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.GetAsync("/m/my-data");

        Assert.Equal("My data", page.Heading);
        foreach (var theirs in (string[])[OwnNote, Message, "theo@example.com", "Leadership", "Growth 2027"])
        {
            Assert.Contains(theirs, page.Text, StringComparison.Ordinal);
        }

        foreach (var others in (string[])[PartnersNote, CoordinatorsNote, PartnersConcern, "maya@example.com"])
        {
            Assert.DoesNotContain(others, page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("For oneself: private notes", page.Text, StringComparison.Ordinal);
        Assert.Contains("To think; nobody else has a page for them", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_for_programs_has_each_document_once_with_its_purposes()
    {
        await FillAsync();
        await TheoBrowser.ComeInAsync(Theo);

        var file = JsonNode.Parse(await FileAsync("/m/my-data/json"))!;

        Assert.Equal("mentorflow-personal-data/1", (string?)file["format"]);
        var documents = file["documents"]!.AsArray().Select(document => document!.AsObject()).ToList();
        var places = documents.Select(document => $"{document["place"]}/{document["id"]}").ToList();
        Assert.Equal(places.Distinct(), places);
        var purposes = file["purposes"]!.AsObject();
        Assert.All(documents, document => Assert.All(document["purposes"]!.AsArray(), purpose => Assert.True(purposes.ContainsKey((string)purpose!))));
        Assert.Equal(
            ["person", "place"],
            documents.Single(document => (string?)document["type"] == "person")["purposes"]!.AsArray().Select(purpose => (string)purpose!).Take(2));
        var text = file.ToJsonString();
        Assert.DoesNotContain(PartnersNote, text, StringComparison.Ordinal);
        Assert.DoesNotContain(CoordinatorsNote, text, StringComparison.Ordinal);
        Assert.DoesNotContain(PartnersConcern, text, StringComparison.Ordinal);
        var session = documents.Single(document => (string?)document["type"] == "session" && (int?)document["content"]!["number"] == 9);
        Assert.Equal([ProgramDriver.Id(Theo)], session["content"]!["pulses"]!.AsObject().Select(pulse => pulse.Key));
        Assert.DoesNotContain(documents, document => (string?)document["type"] == "partner-vetoes");

        // With their own answer at hand, a mean or a sum of two would tell what the partner answered.
        var line = documents.Single(document => (string?)document["type"] == MentorshipLine.Type)["content"]!.AsObject();
        Assert.DoesNotContain(line, field => field.Key is "ease" or "recentEase" or "answers" or "answersTotal");
    }

    [Fact]
    public async Task The_page_to_keep_stands_by_itself()
    {
        await FillAsync();
        await TheoBrowser.ComeInAsync(Theo);

        var page = await FileAsync("/m/my-data/file");

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains(OwnNote, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(PartnersNote, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_asked_of_the_coordinator_and_the_answer_comes_to_the_page_and_by_mail()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        var form = await TheoBrowser.GetAsync("/m/my-data");
        var refused = await TheoBrowser.PressAsync(form, "Ask", ("words", "I am called Théo."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("I am called Théo.", refused.Value("words"));

        var page = await TheoBrowser.PressAsync(refused, "Ask", ("fact", nameof(CorrectedFact.Name)));
        await TheoBrowser.PressAsync(refused, "Ask", ("fact", nameof(CorrectedFact.Name)));

        Assert.Contains("Not answered yet.", page.Text, StringComparison.Ordinal);
        var item = Assert.Single(await People.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.CorrectionAsked);
        Assert.NotNull(item.AnswerBy);
        await People.ResolveAsync(item, new Resolution(ResolutionKind.Close, "HR has been told."));
        Assert.Equal(Theo, Assert.Single(await People.SentAsync(MailTemplate.CorrectionAnswered)).To);
        Assert.Contains("HR has been told.", (await TheoBrowser.GetAsync("/m/my-data")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_objects_to_matching_is_in_no_round_until_they_take_it_back()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/my-data"), "Do not match me");
        Assert.Contains("You have objected since", page.Text, StringComparison.Ordinal);
        Assert.Contains("nobody is looked for", (await TheoBrowser.GetAsync("/m")).Text, StringComparison.Ordinal);

        await App.AdvanceAsync(TimeSpan.FromDays(31));
        Assert.Empty(await App.ListAsync<Proposal>(Program));

        await TheoBrowser.ComeInAsync(Theo);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/my-data"), "Match me again");
        Assert.DoesNotContain("nobody is looked for", (await TheoBrowser.GetAsync("/m")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_in_French()
    {
        await FillAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await App.Get<PersonActs>().ChooseLanguageAsync(ProgramDriver.Id(Theo), "fr");

        var page = await TheoBrowser.GetAsync("/m/my-data");

        Assert.Equal("Mes données", page.Heading);
        Assert.Contains("Ne pas me mettre en relation", page.Text, StringComparison.Ordinal);
        Assert.Contains(OwnNote, page.Text, StringComparison.Ordinal);
        Assert.Contains("Prénom", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_gets_nothing()
    {
        await FillAsync();

        foreach (var path in (string[])["/m/my-data", "/m/my-data/erase", "/m/my-data/json", "/m/my-data/file"])
        {
            var answer = await NewBrowser().Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private async Task FillAsync()
    {
        var mentorship = await People.KickOffAsync();
        var (theo, maya) = (ProgramDriver.Id(Theo), ProgramDriver.Id(Maya));
        var (program, pair) = (A.ProgramId, mentorship.MentorshipId);
        await SaveAsync(new PrivateNote(theo, program, pair, "n1", OwnNote, App.Now));
        await SaveAsync(new PrivateNote(maya, program, pair, "n2", PartnersNote, App.Now));
        await SaveAsync(new PersonNote(theo, "k1", CoordinatorsNote, new NoteWriter("coordinator:robin", "Robin"), App.Now));
        await SaveAsync(new ThreadMessage(program, pair, 1, "m1", maya, App.Now, Message));
        await SaveAsync(new PartnerVetoes(program, maya, [theo]));
        await SaveAsync(new Session(
            program,
            pair,
            9,
            App.Now,
            60,
            [maya, theo],
            "Phone",
            Stage: SessionStage.Held,
            Agenda: new Dictionary<string, string> { [theo] = "The offer", [maya] = PartnersNote },
            Pulses: new Dictionary<string, int> { [theo] = 4, [maya] = 1 }));
        await SaveAsync(await App.ReadAsync(MentorshipLine.KeyOf(program, pair)) with { Ease = 2.5, Answers = 2, AnswersTotal = 5 });
        await People.DoAsync(App.Get<ConcernActs>().RaiseAsync(
            new NewConcern(program, maya, Guid.NewGuid().ToString("N"), ConcernKind.Concern, PartnersConcern, pair)));
    }

    private Task SaveAsync<T>(T document)
        where T : class, IDocument => App.Store.WriteAsync(new Batch().Upsert(document));

    private async Task<string> FileAsync(string path)
    {
        var answer = await TheoBrowser.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
