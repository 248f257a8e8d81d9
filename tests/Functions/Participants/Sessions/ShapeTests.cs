using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Sessions;

/// <summary>Length, way, place, break and aids of one session (R74).</summary>
public sealed class ShapeTests : PageTest
{
    private static readonly (string Field, string Value)[] InACafe =
    [
        ("minutes", "45"), ("format", "InPerson"), ("place", "Café Central"), ("breakAfter", "25"), ("aids", "Bring the drawing"),
    ];

    [Fact]
    public async Task What_a_member_sets_for_one_session_is_told_to_both_changes_the_entry_and_ends_at_the_new_end()
    {
        var (session, path) = await BeginAsync();

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Save for this session", InACafe);

        Assert.Contains("Saved for this session.", page.Text);
        Assert.Contains("Bring the drawing", page.Html.GetElementById("shape")!.TextContent);
        var shaped = await App.ReadAsync(Key.Of(session));
        Assert.Equal((45, "Café Central", 1, session.StartsAt), (shaped.Minutes, shaped.Channel, shaped.Sequence, shaped.StartsAt));
        Assert.Equal([Maya, Theo], (await People.SentAsync(MailTemplate.SessionMoved)).Select(mail => mail.To));
        var entry = MailTo(Maya, "New time or place").Calendar!.Text;
        Assert.Contains("LOCATION:Café Central", entry, StringComparison.Ordinal);
        Assert.Contains($"DTEND:{shaped.EndsAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}", entry, StringComparison.Ordinal);

        await App.AdvanceToAsync(session.StartsAt);
        var reminder = MailTo(Maya, "You meet Theo");
        Assert.Contains("after 25 minutes", reminder.Text, StringComparison.Ordinal);
        Assert.Contains("Bring the drawing", reminder.Text, StringComparison.Ordinal);
        Assert.Empty(await People.SentAsync(MailTemplate.SessionRescue));
        await App.AdvanceToAsync(shaped.EndsAt);
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionMet, shaped.EndsAt), await People.SentAsync(MailTemplate.SessionMet));
    }

    [Fact]
    public async Task A_break_and_aids_alone_move_nobodys_entry_and_a_second_click_changes_nothing()
    {
        var (session, path) = await BeginAsync();

        for (var click = 0; click < 2; click++)
        {
            await TheoBrowser.PressAsync(
                await TheoBrowser.GetAsync(path), "Save for this session", ("breakAfter", "15"), ("aids", "https://example.com/drawing"));
        }

        var shaped = await App.ReadAsync(Key.Of(session));
        Assert.Equal((0, 15), (shaped.Sequence, shaped.Shape!.BreakAfter));
        Assert.Empty(await People.SentAsync(MailTemplate.SessionMoved));
        Assert.DoesNotContain(await App.LedgerAsync(A.ProgramId), line => line.Contains("drawing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_meets_in_person_says_where_and_what_was_typed_stays()
    {
        var (session, path) = await BeginAsync();

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(path), "Save for this session", ("minutes", "10"), ("format", "Walk"), ("place", ""), ("aids", "Good shoes"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("say where you meet", page.ErrorOf("place"));
        Assert.Contains("from 15 to 180 minutes", page.ErrorOf("minutes"));
        Assert.Equal("Good shoes", page.Value("aids"));
        Assert.Null((await App.ReadAsync(Key.Of(session))).Shape);
    }

    private async Task<(Session Session, string Path)> BeginAsync()
    {
        await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        return (session, $"/m/s/growth/{session.SessionId}");
    }

    private OutgoingMail MailTo(string name, string subject) => ((MemoryMailSender)App.Get<IMailSender>()).Mails
        .Last(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal) && mail.Subject.StartsWith(subject, StringComparison.Ordinal));
}
