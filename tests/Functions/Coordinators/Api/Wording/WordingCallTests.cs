using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api.Wording;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Wording;

public sealed class WordingCallTests
{
    private const string List = $"/api/programs/{A.ProgramId}/wording";
    private const string Invitation = $"{List}/Invitation/en";

    [Fact]
    public async Task Every_mail_is_listed_in_every_language_with_whose_words_it_has()
    {
        await using var caller = await StartAsync();
        await caller.PutAsync($"{List}/Invitation/fr", new WordsToSave(0, Subject: "Bienvenue"));

        var lines = (await caller.GetAsync(List)).Expect(HttpStatusCode.OK).Read<IReadOnlyList<WordingLine>>();

        Assert.Equal(
            Enum.GetValues<MailTemplate>().SelectMany(template => new[] { (template, "en"), (template, "fr") }),
            lines.Select(line => (line.Template, line.Language)));
        var changed = Assert.Single(lines, line => line.InOwnWords);
        Assert.Equal((MailTemplate.Invitation, "fr", 1), (changed.Template, changed.Language, changed.Version));
    }

    [Fact]
    public async Task A_mail_shows_what_the_product_says_and_which_places_it_has()
    {
        await using var caller = await StartAsync();

        var wording = (await caller.GetAsync(Invitation)).Expect(HttpStatusCode.OK).Read<WordingFacts>();

        Assert.Equal((0, OwnWords.None), (wording.Version, wording.Words));
        Assert.Equal("Your invitation to {program}", wording.Original.Subject);
        var program = Assert.Single(wording.Places, place => place.Name == "program");
        Assert.Equal(("the name of the program", A.Program(caller.App.Now).Name), (program.Meaning, program.Example));
        Assert.DoesNotContain(wording.Places, place => place.Name == "session");
    }

    [Fact]
    public async Task Saved_words_are_what_people_get()
    {
        await using var caller = await StartAsync();

        var saved = await caller.PutAsync(Invitation, new WordsToSave(0, Subject: " {name}, join {program} ", Greeting: ""));
        await caller.People.InviteAsync("Ada", ProgramRole.Mentor);

        var wording = saved.Expect(HttpStatusCode.OK).Read<WordingFacts>();
        Assert.Equal((1, new OwnWords(Subject: "{name}, join {program}")), (wording.Version, wording.Words));
        Assert.Equal($"Ada, join {A.Program(caller.App.Now).Name}", (await MailAsync(caller, MailTemplate.Invitation)).Subject);
        Assert.Contains("wording.saved 1", await caller.App.LedgerAsync(A.ProgramId));
    }

    [Fact]
    public async Task Every_rule_that_words_break_is_named_by_its_text_and_nothing_is_stored()
    {
        await using var caller = await StartAsync();
        var wrong = new WordsToSave(0, Subject: "About {session}", Greeting: new string('x', 101), Introduction: new string('x', 1001));

        var refused = (await caller.PutAsync(Invitation, wrong)).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["greeting", "introduction", "subject"], refused.Fields);
        Assert.Contains("{session}", refused.Error("subject"));
        Assert.Empty((await caller.GetAsync($"{Invitation}/versions")).Json.AsArray());
    }

    [Fact]
    public async Task Words_that_were_written_upon_others_are_refused()
    {
        await using var caller = await StartAsync();
        await caller.PutAsync(Invitation, new WordsToSave(0, Subject: "First"));

        var late = (await caller.PutAsync(Invitation, new WordsToSave(0, Subject: "Second"))).Expect(HttpStatusCode.Conflict);

        Assert.Equal(["version"], late.Fields);
        Assert.Equal("First", (await caller.GetAsync(Invitation)).Read<WordingFacts>().Words.Subject);
        (await caller.PutAsync(Invitation, new { subject = "Whenever" })).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task To_ask_for_what_stands_already_changes_nothing()
    {
        await using var caller = await StartAsync();
        await caller.PutAsync(Invitation, new WordsToSave(0, Subject: "First"));

        var again = (await caller.PutAsync(Invitation, new WordsToSave(1, Subject: "First"))).Expect(HttpStatusCode.OK).Read<WordingFacts>();
        var original = (await caller.DeleteAsync($"{List}/Certificate/en")).Expect(HttpStatusCode.OK).Read<WordingFacts>();

        Assert.Equal((1, 0), (again.Version, original.Version));
    }

    [Fact]
    public async Task The_original_comes_back_and_so_does_an_older_version()
    {
        await using var caller = await StartAsync();
        await caller.PutAsync(Invitation, new WordsToSave(0, Subject: "First"));

        var original = (await caller.DeleteAsync(Invitation)).Expect(HttpStatusCode.OK).Read<WordingFacts>();
        var back = (await caller.PostAsync($"{Invitation}/versions/1")).Expect(HttpStatusCode.OK).Read<WordingFacts>();

        Assert.Equal((2, OwnWords.None), (original.Version, original.Words));
        Assert.Equal((3, "First"), (back.Version, back.Words.Subject));
        var versions = (await caller.GetAsync($"{Invitation}/versions")).Read<IReadOnlyList<WordingVersion>>();
        Assert.Equal(["1: First", "2: ", "3: First"], versions.Select(version => $"{version.Number}: {version.Words.Subject}"));
        Assert.All(versions, version => Assert.Equal("coordinator:key", version.By));
        (await caller.PostAsync($"{Invitation}/versions/9")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_preview_shows_what_is_sent_along_and_saves_nothing()
    {
        await using var caller = await StartAsync();

        var look = (await caller.PostAsync($"{Invitation}/preview", new OwnWords(Subject: "For {name}", Introduction: "Come,\nand bring <b>time</b>.")))
            .Expect(HttpStatusCode.OK).Read<WordingLook>();
        var wrong = await caller.PostAsync($"{Invitation}/preview", new OwnWords(Closing: "See you on {moment}"));

        Assert.Equal("For Zoë", look.Subject);
        Assert.Contains(">Come,</p>", look.Html);
        Assert.DoesNotContain("<b>time", look.Html);
        Assert.Contains("and bring <b>time</b>.", look.Text);
        Assert.Equal(["closing"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(0, (await caller.GetAsync(Invitation)).Read<WordingFacts>().Version);
    }

    [Fact]
    public async Task A_test_goes_to_the_coordinator_in_the_language_of_the_mail()
    {
        await using var caller = await StartAsync();

        var sent = (await caller.PostAsync($"{List}/SessionReminder/fr/test")).Expect(HttpStatusCode.Accepted).Read<TestOnItsWay>();

        Assert.Equal("robin@example.com", sent.To);
        Assert.StartsWith("Essai", (await MailAsync(caller, MailTemplate.SessionReminder)).Subject);
    }

    [Fact]
    public async Task A_language_is_the_same_however_an_address_spells_it()
    {
        await using var caller = await StartAsync();

        await caller.PutAsync($"{List}/Invitation/EN", new WordsToSave(0, Subject: "First"));

        Assert.Equal("First", (await caller.GetAsync(Invitation)).Read<WordingFacts>().Words.Subject);
    }

    [Theory]
    [InlineData($"{List}/Invitations/en")]
    [InlineData($"{List}/3/en")]
    [InlineData($"{List}/Invitation/tlh")]
    [InlineData("/api/programs/other/wording/Invitation/en")]
    public async Task A_mail_that_there_is_not_is_not_found(string path)
    {
        await using var caller = await StartAsync();

        ApiAnswer[] answers =
        [
            await caller.GetAsync(path),
            await caller.GetAsync($"{path}/versions"),
            await caller.PutAsync(path, new WordsToSave(0)),
            await caller.DeleteAsync(path),
            await caller.PostAsync($"{path}/preview", OwnWords.None),
            await caller.PostAsync($"{path}/test"),
            await caller.PostAsync($"{path}/versions/1"),
        ];

        Assert.All(answers, answer => answer.Expect(HttpStatusCode.NotFound));
        (await caller.GetAsync("/api/programs/other/wording")).Expect(HttpStatusCode.NotFound);
    }

    private static async Task<ApiCaller> StartAsync()
    {
        var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        return caller;
    }

    private static async Task<MailRecord> MailAsync(ApiCaller caller, MailTemplate template) =>
        (await caller.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Single(mail => mail.Template == template);
}
