using System.Net;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Concerns;

/// <summary>What people confide and ask comes back to them on a page of their own (R19, R92, R97).</summary>
public sealed class ConversationTests : PageTest
{
    private static readonly ConcernReader Robin = new("robin", "Robin", "robin@example.com");

    [Fact]
    public async Task An_answer_reaches_the_page_and_its_mail_says_nothing_of_it()
    {
        var page = await RaiseAsync("He shouts at me.");
        Assert.Contains("Robin Coordinator answers by Wednesday, January 6, 2027", page.Text);

        await People.DoAsync(App.Get<KeeperActs>().AnswerAsync("growth", await IdAsync(), Robin, "m1", "I am sorry. Let us talk tomorrow."));

        var mail = Assert.Single(await People.SentAsync(MailTemplate.AnswerOnPage));
        Assert.Equal(Theo, mail.To);
        var listed = await App.Get<MailReading>().ToPersonAsync(
            ProgramDriver.Id(Theo), 50, ConsoleScope.Everything, Languages.BuiltIn.English, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(listed, row => row.Line.Template is MailTemplate.AnswerOnPage);
        page = await TheoBrowser.GetAsync(page.Path.Split('?')[0]);
        Assert.Contains("Robin Coordinator has answered.", page.Text);
        Assert.Contains("Let us talk tomorrow.", page.Text);
        page = await TheoBrowser.PressAsync(page, "Send", ("text", "Thank you, at ten?"));
        Assert.Contains("Thank you, at ten?", page.Text);
        Assert.NotNull((await ConcernAsync()).AnswerBy);
        Assert.DoesNotContain(await App.ListAsync<LedgerEntry>(Program), entry => entry.Outcome.Contains("Thank", StringComparison.Ordinal)
            || (entry.Decision.StartsWith("concern.", StringComparison.Ordinal) && entry.Actor.Contains(ProgramDriver.Id(Theo), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_double_click_raises_one_and_the_same_words_later_are_a_second_concern()
    {
        await ComeInAsync();
        var form = await TheoBrowser.GetAsync("/m/concern/growth");

        await TheoBrowser.PressAsync(form, "Send in confidence", ("text", "He shouts at me."));
        await TheoBrowser.PressAsync(form, "Send in confidence", ("text", "He shouts at me."));
        Assert.Single(await App.ListAsync<Concern>(Program));
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/concern/growth"), "Send in confidence", ("text", "He shouts at me."));

        Assert.Equal(2, (await App.ListAsync<Concern>(Program)).Count);
        Assert.Equal(2, (await People.OpenWorkItemsAsync()).Count(item => item.Kind is WorkItemKind.ConcernRaised));
    }

    [Fact]
    public async Task Nobody_else_comes_to_the_page_of_a_concern()
    {
        var page = await RaiseAsync("He shouts at me.");
        await People.InviteAsync(Maya, ProgramRole.Mentor);
        await MayaBrowser.ComeInAsync(Maya);

        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync(page.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync("/m/conversation/growth/nothing")).Status);
    }

    [Fact]
    public async Task What_was_closed_says_so_and_can_be_opened_again()
    {
        var page = await RaiseAsync("He shouts at me.");
        await People.DoAsync(App.Get<KeeperActs>().CloseAsync("growth", await IdAsync(), Robin, "m1", "We have talked."));

        page = await TheoBrowser.GetAsync(page.Path.Split('?')[0]);
        Assert.Contains("you can open it again", page.Text);
        page = await TheoBrowser.PressAsync(page, "Open it again", ("text", "It began again."));

        Assert.Contains("Robin Coordinator answers by", page.Text);
        Assert.Equal((ConcernState.Open, 2), ((await ConcernAsync()).State, (await ConcernAsync()).Opening));
        Assert.Contains("Closed. If something comes up", (await TheoBrowser.PressAsync(page, "I need nothing more")).Text);
        Assert.Empty(await People.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_question_is_settled_by_its_answer_and_alarms_nobody()
    {
        await ComeInAsync();
        var form = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync("/m/concern/growth"), "Ask the coordinator");

        var page = await TheoBrowser.PressAsync(form, "Send the question", ("text", "May I bring a colleague?"));
        Assert.Contains("Your question has arrived.", page.Text);
        Assert.Equal(WorkItemKind.QuestionAsked, Assert.Single(await People.OpenWorkItemsAsync()).Kind);
        await People.DoAsync(App.Get<KeeperActs>().AnswerAsync("growth", await IdAsync(), Robin, "m1", "Yes, gladly."));

        Assert.Empty(await People.OpenWorkItemsAsync());
        Assert.Contains("Yes, gladly.", (await TheoBrowser.GetAsync(page.Path.Split('?')[0])).Text);
        Assert.Contains("Asked on", (await TheoBrowser.GetAsync("/m/question/growth")).Text);
    }

    [Fact]
    public async Task A_form_without_a_word_comes_back_and_raises_nothing()
    {
        await ComeInAsync();

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/question/growth"), "Send the question", ("text", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("write at least a word", page.ErrorOf("text"));
        Assert.Empty(await App.ListAsync<Concern>(Program));
    }

    private async Task<SeenPage> RaiseAsync(string text)
    {
        await ComeInAsync();
        return await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/concern/growth"), "Send in confidence", ("text", text));
    }

    private async Task ComeInAsync()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
    }

    private async Task<Concern> ConcernAsync() => Assert.Single(await App.ListAsync<Concern>(Program));

    private async Task<string> IdAsync() => (await ConcernAsync()).ConcernId;
}
