using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Events;

/// <summary>What a program tells everybody at its midpoint and its closing: figures of groups, and words and names of those who agree (R89, R101).</summary>
public sealed class RecognitionTests : IAsyncLifetime
{
    private const string Midpoint = "/m/event/growth/MidpointEvent";
    private const string Closing = "/m/event/growth/ClosingEvent";
    private const string Newsletter = "/console/programs/growth/newsletter";

    private static readonly DateTimeOffset Start = TestApp.Start.AddDays(20).AddHours(2);

    private ConsoleBrowser console = null!;
    private Browser theo = null!;
    private Browser maya = null!;

    private TestApp App => console.App;

    public async ValueTask InitializeAsync()
    {
        console = await ConsoleBrowser.StartAsync();
        (theo, maya) = (new Browser(App), new Browser(App));
        await console.People.StartProgramAsync(program => program with
        {
            Calendar = program.Calendar! with { MidpointEvent = Start, ClosingEvent = Start.AddDays(3) },
        });
        await console.People.JoinAsync("Maya", ProgramRole.Mentor);
        await console.People.JoinAsync("Theo", ProgramRole.Mentee);
        await theo.ComeInAsync("Theo");
        await maya.ComeInAsync("Maya");
    }

    [Fact]
    public async Task The_midpoint_tells_everybody_how_far_the_program_has_come_and_what_people_share()
    {
        await HoldAsync(pairs: 6);
        var refused = await theo.PressAsync(await theo.GetAsync(Midpoint), "Share it", ("thanks", "Thank you for every question."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Thank you for every question.", refused.Value("thanks"));
        var shared = await theo.PressAsync(refused, "Share it", ("share", "yes"));
        Assert.Contains("Theo: Thank you for every question.", shared.Text);

        await App.AdvanceToAsync(Start.AddHours(3));

        var mail = Assert.Single(DigestsTo("Maya"));
        Assert.Contains("6 mentorships that began", mail.Text, StringComparison.Ordinal);
        Assert.Contains("6 hours of conversation", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("goal", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Theo: Thank you for every question.", mail.Text, StringComparison.Ordinal);
        await maya.ComeInAsync("Maya");
        await theo.ComeInAsync("Theo");
        var page = await maya.GetAsync(Midpoint);
        Assert.Contains("6 sessions held", page.Text);
        await theo.PressAsync(await theo.GetAsync(Midpoint), "Take it back");
        Assert.DoesNotContain("Thank you for every question.", (await maya.GetAsync(Midpoint)).Text);
    }

    [Fact]
    public async Task Few_pairs_are_told_of_by_no_figure_and_a_digest_of_nothing_is_not_sent()
    {
        await HoldAsync(pairs: 4);

        await App.AdvanceToAsync(Start.AddHours(3));

        Assert.Empty(DigestsTo("Maya"));
        await maya.ComeInAsync("Maya");
        Assert.Contains("There are too few mentorships", (await maya.GetAsync(Midpoint)).Text);
    }

    [Fact]
    public async Task Who_agrees_is_named_on_the_page_and_in_the_newsletter_and_nowhere_any_more_once_they_take_it_back()
    {
        Assert.DoesNotContain("Theo Example", (await console.OpenAsync(Newsletter)).Text);

        var agreed = await theo.PressAsync(await theo.GetAsync(Closing), "You may name me");
        Assert.Contains("You agree to be named", agreed.Text);
        Assert.Contains("Theo Example", (await maya.GetAsync(Closing)).Text);
        var named = await console.OpenAsync(Newsletter);
        Assert.Contains("by name to Theo Example", named.Text);
        Assert.Contains("en particulier à Theo Example", named.Text);
        Assert.DoesNotContain("Maya Example", named.Text);

        await theo.PressAsync(agreed, "Take my name off");

        Assert.DoesNotContain("Theo Example", (await maya.GetAsync(Closing)).Text);
        Assert.DoesNotContain("Theo Example", (await console.OpenAsync(Newsletter)).Text);
        Assert.Empty(await App.ListAsync<RecognitionConsent>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task The_newsletter_has_figures_of_groups_only()
    {
        Assert.DoesNotContain("Until now", (await console.OpenAsync(Newsletter)).Text);

        await HoldAsync(pairs: 5);

        var text = (await console.OpenAsync(Newsletter)).Text;
        Assert.Contains("Until now there have been 5 mentorships that began, 5 sessions held and 5 hours of conversation.", text);
        Assert.Contains("Jusqu'ici, il y a eu 5 mentorats commencés", text);
    }

    public async ValueTask DisposeAsync()
    {
        theo.Dispose();
        maya.Dispose();
        await console.DisposeAsync();
    }

    // Of people who do not come in here: each pair has met for an hour.
    private async Task HoldAsync(int pairs)
    {
        for (var pair = 0; pair < pairs; pair++)
        {
            var (mentor, mentee) = (A.Id($"Mentor {pair}"), A.Id($"Mentee {pair}"));
            var mentorship = new Mentorship(
                A.ProgramId,
                $"pair-{pair}",
                [new Member(mentor, ProgramRole.Mentor), new Member(mentee, ProgramRole.Mentee)],
                App.Now,
                App.Now.AddDays(180),
                MentorshipStage.Active,
                A.Agreement(App.Now.AddDays(7)));
            var session = new Session(A.ProgramId, mentorship.MentorshipId, 1, App.Now, 60, [mentor, mentee], "phone") with { Stage = SessionStage.Held };
            await App.Store.WriteAsync(new Batch().Upsert(mentorship));
            await App.Store.WriteAsync(new Batch().Upsert(session));
        }
    }

    private IReadOnlyList<OutgoingMail> DigestsTo(string name) =>
    [
        .. ((MemoryMailSender)App.Get<IMailSender>()).Mails.Where(mail =>
            mail.To.Name.StartsWith(name, StringComparison.Ordinal) && mail.Subject.StartsWith("Half of", StringComparison.Ordinal)),
    ];
}
