using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>How people hear of what was written to them: together, by day, without the words, and only of what they have not read.</summary>
public sealed class ThreadNoticeTests : PageTest
{
    private const string Secret = "a word for two";

    private string path = "";

    private ThreadPlace Place => new(A.ProgramId, path.Split('/')[^1]);

    [Fact]
    public async Task All_messages_of_a_quarter_of_an_hour_are_one_mail_that_says_who_and_how_many_and_no_word_of_them()
    {
        await BeginAsync();
        var first = App.Now;
        await WriteAsync(TheoBrowser);
        await App.AdvanceAsync(TimeSpan.FromMinutes(10));
        await WriteAsync(TheoBrowser);
        await App.AdvanceAsync(TimeSpan.FromMinutes(4));
        Assert.Empty(await SentAsync());

        await App.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([new SentMail(MailTemplate.ThreadMessages, Maya, first.AddMinutes(15))], await SentAsync());
        var mail = ((MemoryMailSender)App.Get<IMailSender>()).Mails.Single(one => one.Subject == "Theo wrote to you");
        Assert.Contains("2 messages", mail.Text);
        Assert.DoesNotContain(Secret, mail.Text + mail.Html);
        await App.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Single(await SentAsync());
    }

    [Fact]
    public async Task What_is_read_or_answered_before_the_quarter_is_over_brings_no_mail()
    {
        await BeginAsync();
        await WriteAsync(TheoBrowser);
        var page = await MayaBrowser.GetAsync(path);
        Assert.Contains("New", page.Html.QuerySelector("#messages .line")!.TextContent);

        page = await MayaBrowser.PressAsync(page, "I have read them");

        Assert.DoesNotContain("I have read them", page.Text);
        await WriteAsync(TheoBrowser);
        await WriteAsync(MayaBrowser);
        await App.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal([Theo], (await SentAsync()).Select(mail => mail.To));
    }

    [Fact]
    public async Task What_is_written_at_night_is_told_in_the_morning_and_only_if_it_is_not_read_by_then()
    {
        await BeginAsync();
        await App.AdvanceAsync(TimeSpan.FromHours(9));
        await SayAsync();
        await App.AdvanceAsync(TimeSpan.FromHours(9));
        Assert.Empty(await SentAsync());
        await App.Get<ThreadActs>().ReadAsync(Place, ProgramDriver.Id(Maya), number: 1);
        await App.AdvanceAsync(TimeSpan.FromHours(15));
        Assert.Empty(await SentAsync());

        await SayAsync();
        await App.AdvanceAsync(TimeSpan.FromHours(9));
        Assert.Empty(await SentAsync());
        await App.AdvanceAsync(TimeSpan.FromHours(4));

        Assert.Equal([Maya], (await SentAsync()).Select(mail => mail.To));
    }

    [Fact]
    public async Task Who_was_told_and_has_not_read_is_told_of_more_a_day_later_at_the_earliest()
    {
        await BeginAsync();
        await WriteAsync(TheoBrowser);
        await App.AdvanceAsync(TimeSpan.FromHours(1));
        await WriteAsync(TheoBrowser);
        await App.AdvanceAsync(TimeSpan.FromHours(3));
        Assert.Single(await SentAsync());

        await App.AdvanceAsync(TimeSpan.FromHours(21));

        Assert.Equal(2, (await SentAsync()).Count);
        Assert.Contains("2 messages", ((MemoryMailSender)App.Get<IMailSender>()).Mails.Last(one => one.Subject == "Theo wrote to you").Text);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_message_and_more_than_thirty_an_hour_are_refused()
    {
        await BeginAsync();
        var form = await TheoBrowser.GetAsync(path);
        await TheoBrowser.PressAsync(form, "Send the message", ("text", Secret));
        await TheoBrowser.PressAsync(form, "Send the message", ("text", Secret));
        Assert.Single(await MessagesAsync());
        for (var number = 2; number <= 30; number++)
        {
            await WriteAsync(TheoBrowser);
        }

        var page = await WriteAsync(TheoBrowser);

        Assert.Contains("at most 30 messages", page.ErrorOf("text"));
        Assert.Equal(30, (await MessagesAsync()).Count);
        await App.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Contains("Your message is sent.", (await WriteAsync(TheoBrowser)).Text);
    }

    [Fact]
    public async Task Who_wrote_a_message_takes_it_back_within_a_day()
    {
        await BeginAsync();
        var written = await WriteAsync(TheoBrowser);
        Assert.DoesNotContain("Remove this message", (await MayaBrowser.GetAsync(path)).Text);

        await TheoBrowser.PressAsync(written, "Remove this message");

        var seen = await MayaBrowser.GetAsync(path);
        Assert.Contains("Removed by its writer.", seen.Text);
        Assert.DoesNotContain(Secret, seen.Text);
        await App.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Empty(await SentAsync());
        await WriteAsync(TheoBrowser);
        await App.AdvanceAsync(TimeSpan.FromHours(25));
        await TheoBrowser.ComeInAsync(Theo);
        var later = await TheoBrowser.GetAsync(path);
        Assert.Contains(Secret, later.Text);
        Assert.DoesNotContain("Remove this message", later.Text);
    }

    // Some hours after everything that a kickoff sends.
    private async Task BeginAsync()
    {
        var mentorship = await People.KickOffAsync();
        path = $"/m/mentorship/growth/{mentorship.MentorshipId}";
        await App.AdvanceAsync(TimeSpan.FromHours(3));
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
    }

    private async Task<SeenPage> WriteAsync(Browser browser) =>
        await browser.PressAsync(await browser.GetAsync(path), "Send the message", ("text", Secret));

    private async Task SayAsync()
    {
        await App.Get<ThreadActs>().SayAsync(Place, ProgramDriver.Id(Theo), [new SaidLine($"{Guid.NewGuid()}", Secret)]);
        await App.SettleAsync();
    }

    private Task<IReadOnlyList<ThreadMessage>> MessagesAsync() => App.ListAsync<ThreadMessage>(Place.Partition);

    private Task<IReadOnlyList<SentMail>> SentAsync() => People.SentAsync(MailTemplate.ThreadMessages);
}
