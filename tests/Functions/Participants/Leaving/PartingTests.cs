using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Leaving;

/// <summary>Where it does not click: a thought of one's own, an end in good words, and nobody's name as the one who asked (R94).</summary>
public sealed class PartingTests : PageTest
{
    [Fact]
    public async Task A_reflection_is_kept_for_its_writer_alone_and_leads_to_three_ways_on()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var path = $"/m/reflect/growth/{mentorship.MentorshipId}";

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Keep it for me", ("cause", "Rhythm"), ("happens", "We meet too late."));

        Assert.Equal("We meet too late.", page.Value("happens"));
        Assert.Contains("a change is proposed in two minutes", page.Text);
        foreach (var way in new[] { "Write a message", "Propose a change", "Go to the page where it ends" })
        {
            Assert.StartsWith("/m/", page.LinkTo(way), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("too late", (await MayaBrowser.GetAsync(path)).Text);
        Assert.DoesNotContain(await App.ListAsync<LedgerEntry>(Program), entry => entry.ToString().Contains("reflect", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Thanks_are_passed_on_in_the_kind_mail_and_both_are_back_in_the_pool_at_once()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var form = await TheoBrowser.GetAsync($"/m/leave/growth/{mentorship.MentorshipId}");
        Assert.Contains("characters", (await TheoBrowser.PressAsync(form, "End this mentorship", ("thanks", new string('a', 1001)))).ErrorOf("thanks"));

        await TheoBrowser.PressAsync(form, "End this mentorship", ("thanks", "Thank you for your patience."));
        await App.AdvanceAsync(TimeSpan.FromDays(1));

        var mails = ((MemoryMailSender)App.Get<IMailSender>()).Mails;
        var toMaya = Assert.Single(mails, mail => mail.Text.Contains("Thank you for your patience.", StringComparison.Ordinal));
        Assert.Equal("maya@example.com", toMaya.To.Address);
        Assert.Contains("Theo passes on to you:", toMaya.Text, StringComparison.Ordinal);
        Assert.Contains("the coordinator has been asked", toMaya.Text, StringComparison.Ordinal);
        Assert.Equal((EnrollmentStage.Ready, EnrollmentStage.Ready), (await People.StageOfAsync(Theo), await People.StageOfAsync(Maya)));
        Assert.Equal(WorkItemKind.RematchWanted, Assert.Single(await People.OpenWorkItemsAsync()).Kind);
    }

    [Fact]
    public async Task Nobody_is_named_as_the_one_who_asked_to_part()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync($"/m/leave/growth/{mentorship.MentorshipId}"), "End this mentorship");

        var asked = Assert.Single(await App.ListAsync<LedgerEntry>(Program), entry => entry.Decision == DecisionName.MentorshipEndAsked.Name);
        var texts = Languages.BuiltIn.English;
        var story = await App.Get<Timeline>().ReadAsync(await App.ReadAsync(Key.Of(mentorship)), texts, TestContext.Current.CancellationToken);

        Assert.Equal("member", asked.Actor);
        Assert.Contains(story, entry => entry.Words == "A member asked to end the mentorship (by choice).");
        Assert.DoesNotContain(story, entry => entry.Kind == "decision" && entry.Words.Contains("end", StringComparison.Ordinal)
            && entry.Words.Contains("Theo", StringComparison.Ordinal));
        Assert.Equal(
            "A member asked to end the mentorship (by choice).",
            await LedgerWords.OfAsync(asked with { Actor = $"person:{A.Id(Theo)}" }, new PersonNames(App.Store), texts, TestContext.Current.CancellationToken));
    }
}
