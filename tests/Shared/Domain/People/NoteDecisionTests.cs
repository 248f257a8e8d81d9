using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.People;

public sealed class NoteDecisionTests
{
    private static readonly NoteWriter Robin = new("coordinator:robin", "Robin");
    private static readonly NoteWriter Dana = new("coordinator:dana", "Dana");

    [Fact]
    public void A_note_keeps_its_words_without_blanks_around_them_who_wrote_it_and_when()
    {
        var note = Write("  Asked for\r\na quieter month. ").Value!;

        Assert.Equal(("Asked for\na quieter month.", Robin, Given.Now), (note.Text, note.Writer, note.At));
        Assert.Equal(Partition.Person(A.Id("Theo")), note.Partition);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(PersonNote.LongestText + 1)]
    public void A_note_says_something_and_no_more_than_it_may(int length)
    {
        var refusal = Write(new string('a', length)).Refusal!;

        Assert.Equal((RefusalReason.Invalid, "text"), (refusal.Reason, Assert.Single(refusal.Fields).Field));
        Assert.NotNull(Write(new string('a', PersonNote.LongestText)).Value);
    }

    [Fact]
    public void The_same_words_within_a_minute_are_one_press_of_the_button()
    {
        var note = Write("On leave in May.").Value!;

        Assert.Equal(RefusalReason.AlreadyDone, Write("On leave in May.", latest: note).Refusal?.Reason);
        Assert.NotNull(Write("On leave in May.", latest: note, later: NoteDecisions.OnePress).Value);
        Assert.NotNull(Write("On leave in May.", latest: note with { Writer = Dana }).Value);
        Assert.NotNull(Write("On leave in June.", latest: note).Value);
    }

    [Fact]
    public void Ids_sort_by_the_time_of_writing_and_two_notes_of_one_moment_are_two()
    {
        var (first, other, later) = (Write("One.").Value!, Write("Two.").Value!, Write("One.", later: TimeSpan.FromTicks(1)).Value!);

        Assert.NotEqual(first.Id, other.Id);
        Assert.True(string.CompareOrdinal(first.Id, later.Id) < 0);
        Assert.True(string.CompareOrdinal(other.Id, later.Id) < 0);
    }

    [Fact]
    public void A_note_is_removed_by_who_wrote_it_and_by_nobody_else()
    {
        var note = Write("One.").Value!;

        Assert.Equal(note, NoteDecisions.Remove(note, Robin.Actor).Value);
        Assert.Equal(RefusalReason.Unknown, NoteDecisions.Remove(note, Dana.Actor).Refusal?.Reason);
    }

    private static Verdict<PersonNote> Write(string text, PersonNote? latest = null, TimeSpan later = default) =>
        NoteDecisions.Write(latest is null ? [] : [latest], A.Id("Theo"), text, Robin, Given.Now + later);
}
