using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>What somebody keeps in mind about a mentorship, for themselves alone (R81).</summary>
public sealed class OwnNotesTests : PageTest
{
    private const string Secret = "speaks up when asked twice";

    [Fact]
    public async Task A_note_stands_beside_the_session_for_its_writer_and_nowhere_for_the_partner()
    {
        var (path, mentorship) = await BeginAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));

        var page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync($"/m/s/growth/{session.SessionId}"), "Keep my note", ("note", Secret));

        Assert.Equal(path, page.Path.Split('?')[0]);
        Assert.Contains(Secret, page.Text);
        Assert.Contains(Secret, (await MayaBrowser.GetAsync($"/m/s/growth/{session.SessionId}")).Text);
        foreach (var theirs in (string[])[path, $"/m/s/growth/{session.SessionId}", $"/m/mentorship/growth/{mentorship.MentorshipId}", "/m"])
        {
            Assert.DoesNotContain(Secret, (await TheoBrowser.GetAsync(theirs)).Text);
        }

        var told = (await App.ListAsync<LedgerEntry>(Program)).Concat(await App.ListAsync<LedgerEntry>(Partition.Person(ProgramDriver.Id(Maya))));
        Assert.DoesNotContain(told, entry => entry.ToString().Contains("note.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_note_which_is_written_otherwise_and_taken_away()
    {
        var (path, _) = await BeginAsync();
        var form = await MayaBrowser.GetAsync(path);
        await MayaBrowser.PressAsync(form, "Keep my note", ("note", Secret));
        await MayaBrowser.PressAsync(form, "Keep my note", ("note", Secret));
        var note = Assert.Single(await NotesAsync());

        var wrong = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Save my note", ("note", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Save my note", ("note", "asks first"));
        Assert.Equal(("asks first", note.At), ((await NotesAsync())[0].Text, (await NotesAsync())[0].At));

        var page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Take this note away");
        Assert.Contains("You have noted nothing yet.", page.Text);
        Assert.Empty(await NotesAsync());
    }

    private Task<IReadOnlyList<PrivateNote>> NotesAsync() => App.ListAsync<PrivateNote>(Partition.Person(ProgramDriver.Id(Maya)));

    private async Task<(string Path, Mentorship Mentorship)> BeginAsync()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        return ($"/m/own-notes/growth/{mentorship.MentorshipId}", mentorship);
    }
}
