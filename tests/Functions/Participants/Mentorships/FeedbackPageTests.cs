using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>Two people tell each other how they work together, and each keeps for themselves what they learned.</summary>
public sealed class FeedbackPageTests : PageTest
{
    [Fact]
    public async Task Feedback_goes_both_ways_in_any_form_and_is_answered_with_thanks_and_a_question()
    {
        var mentorship = await People.KickOffAsync();
        var (path, own) = ($"/m/feedback/growth/{mentorship.MentorshipId}", $"/m/mentorship/growth/{mentorship.MentorshipId}");
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var form = await TheoBrowser.GetAsync(path);
        Assert.Contains("write what went well", (await TheoBrowser.PressAsync(form, "Give feedback", ("topic", "Style"))).ErrorOf("wentWell"));
        for (var click = 0; click < 2; click++)
        {
            await TheoBrowser.PressAsync(form, "Give feedback", ("topic", "Style"), ("wentWell", "You ask before you advise."));
        }

        Assert.Contains("You ask before you advise.", (await MayaBrowser.GetAsync(own)).Text);
        var read = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Say thanks");
        Assert.Contains("You said thanks", read.Text);
        await MayaBrowser.PressAsync(await MayaBrowser.FollowAsync(read, "Ask a question about it"), "Send the question", ("question", "When did it help?"));
        Assert.Contains("When did it help?", (await TheoBrowser.GetAsync(path)).Text);

        await MayaBrowser.PressAsync(
            await MayaBrowser.GetAsync(path), "Give feedback", ("topic", "Preparation"), ("link", "https://voice.example.com/1"), ("toldOn", "2027-02-01"));
        Assert.Contains("https://voice.example.com/1", (await TheoBrowser.GetAsync(path)).Text);
        Assert.Equal(2, (await App.ListAsync<Feedback>(Program)).Count);
        Assert.Single(await OrdersAsync(Maya), mail => mail.Template is MailTemplate.FeedbackGiven);
        Assert.Equal(2, (await OrdersAsync(Theo)).Count(mail => mail.Template is MailTemplate.FeedbackAnswered));
    }

    [Fact]
    public async Task Who_asks_for_feedback_is_heard_once_a_day()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.GetAsync($"/m/feedback/growth/{mentorship.MentorshipId}");

        for (var click = 0; click < 2; click++)
        {
            await TheoBrowser.PressAsync(page, "Ask Maya for feedback");
        }

        Assert.Single(await OrdersAsync(Maya), mail => mail.Template is MailTemplate.FeedbackWanted);
        Assert.DoesNotContain(await OrdersAsync(Theo), mail => mail.Template is MailTemplate.FeedbackWanted);
    }

    [Fact]
    public async Task Coordinators_see_how_much_feedback_there_is_and_neither_its_words_nor_who_gave_it()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync($"/m/feedback/growth/{mentorship.MentorshipId}"), "Give feedback", ("topic", "Style"), ("tryNext", "Fewer topics."));

        var names = new PersonNames(App.Store);
        var facts = await MentorshipFacts.OfAsync(App.Store, mentorship, names, TestContext.Current.CancellationToken);
        var entry = Assert.Single(await App.ListAsync<LedgerEntry>(Program), entry => entry.Decision == DecisionName.FeedbackGiven.Name);

        Assert.Equal(1, facts.FeedbackGiven);
        Assert.DoesNotContain("Fewer topics.", entry.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "A member gave feedback to the partner.",
            await LedgerWords.OfAsync(entry, names, Languages.BuiltIn.English, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_somebody_learned_is_kept_for_them_alone_and_stands_beside_their_closing_survey()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var form = await TheoBrowser.GetAsync($"/m/lessons/growth/{mentorship.MentorshipId}");

        for (var click = 0; click < 2; click++)
        {
            await TheoBrowser.PressAsync(form, "Keep it", ("lesson", "I ask too late."));
        }

        Assert.Single(await App.ListAsync<Lesson>(Program));
        Assert.Contains("I ask too late.", (await TheoBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}")).Text);
        await People.AskAsync(mentorship, SurveyKind.Closing);
        Assert.Contains("I ask too late.", (await TheoBrowser.GetAsync($"/m/survey/growth/Closing/{mentorship.MentorshipId}")).Text);
        foreach (var path in new[] { "mentorship", "lessons", "feedback" })
        {
            Assert.DoesNotContain("I ask too late.", (await MayaBrowser.GetAsync($"/m/{path}/growth/{mentorship.MentorshipId}")).Text);
        }
    }

    // In a mail of its own, or in a line of the week's digest.
    private async Task<IReadOnlyList<MailOrder>> OrdersAsync(string name)
    {
        var mailed = (await App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Select(mail => mail.Order).OfType<MailOrder>();
        var waiting = (await App.ListAsync<WaitingMail>(Partition.Person(A.Id(name)))).Select(mail => mail.Order);
        return [.. mailed.Concat(waiting).Where(mail => mail.PersonId == A.Id(name)).DistinctBy(mail => mail.MailId)];
    }
}
