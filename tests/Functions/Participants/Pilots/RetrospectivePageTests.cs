using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Pilots;

/// <summary>Somebody says what they think of a program, and takes it back as easily (R8).</summary>
public sealed class RetrospectivePageTests : PageTest
{
    private const string LookBack = "/m/look-back/growth";

    [Fact]
    public async Task What_is_asked_stands_on_the_own_page_and_is_answered_changed_unquoted_and_taken_back()
    {
        await BeginAsync();
        var home = await TheoBrowser.ComeInAsync(Theo);
        Assert.Contains("How was Growth 2027 for you?", home.Text);

        var page = await TheoBrowser.GetAsync(LookBack);
        var wrong = await TheoBrowser.PressAsync(page, "Send", ("helped", "The first talk."));
        Assert.NotNull(wrong.ErrorOf("scale"));
        Assert.Contains("The first talk.", wrong.Text);
        await TheoBrowser.PressAsync(wrong, "Send", ("scale", "4"), ("quote", "yes"));
        Assert.True((await GivenAsync(Theo)).MayQuote);
        Assert.DoesNotContain("How was Growth 2027 for you?", (await TheoBrowser.GetAsync("/m")).Text);

        page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(LookBack), "Let nobody read my words");
        Assert.Equal((4, false), ((await GivenAsync(Theo)).Scale, (await GivenAsync(Theo)).MayQuote));
        await TheoBrowser.PressAsync(page, "Delete my answer");

        Assert.Empty(await App.ListAsync<RetrospectiveAnswer>(Program));
    }

    [Fact]
    public async Task Who_was_never_in_the_program_and_before_anybody_is_asked_there_is_no_page()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        Assert.Equal(404, (int)(await TheoBrowser.GetAsync(LookBack)).Status);
        await People.InviteAsync(Maya, ProgramRole.Mentor);
        await App.Store.WriteAsync(new Batch().Upsert(new Retrospective(A.ProgramId, 1, App.Now, App.Now.AddDays(28))));
        await MayaBrowser.ComeInAsync(Maya);

        Assert.Equal(404, (int)(await MayaBrowser.GetAsync(LookBack)).Status);
    }

    [Fact]
    public async Task When_the_time_is_over_an_answer_can_still_be_taken_back()
    {
        await BeginAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(LookBack), "Send", ("scale", "2"));
        await App.Store.WriteAsync(new Batch().Upsert(new Retrospective(A.ProgramId, 1, App.Now.AddDays(-29), App.Now.AddDays(-1))));

        var page = await TheoBrowser.GetAsync(LookBack);
        Assert.Contains("The look back is over.", page.Text);
        await TheoBrowser.PressAsync(page, "Delete my answer");

        Assert.Empty(await App.ListAsync<RetrospectiveAnswer>(Program));
    }

    [Fact]
    public async Task The_sponsor_answers_by_the_link_alone()
    {
        await BeginAsync();
        var known = await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        await App.Store.WriteAsync(new Batch().Upsert(known with { Sponsor = new Sponsor("Ines Sponsor", "ines@example.com") }));
        var ines = NewBrowser();

        var page = await ines.GetAsync(App.Get<LinkWriter>().SponsorRetrospective(A.ProgramId, 1).PathAndQuery);
        await ines.PressAsync(page, "Send", ("scale", "5"), ("different", "More time."));

        var given = Assert.Single(await App.ListAsync<RetrospectiveAnswer>(Program));
        Assert.Equal((RetrospectiveAnswer.Sponsor, 5, false), (given.PersonId, given.Scale, given.MayQuote));
        Assert.Equal("More time.", given.Words[RetrospectiveQuestions.Different]);
    }

    private async Task BeginAsync()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await App.Store.WriteAsync(new Batch().Upsert(new Retrospective(A.ProgramId, 1, App.Now, App.Now.AddDays(28))));
    }

    private Task<RetrospectiveAnswer> GivenAsync(string name) => App.ReadAsync(RetrospectiveAnswer.KeyOf(A.ProgramId, 1, ProgramDriver.Id(name)));
}
