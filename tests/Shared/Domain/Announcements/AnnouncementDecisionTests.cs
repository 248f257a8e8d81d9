using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Announcements;

public sealed class AnnouncementDecisionTests
{
    private static readonly string[] Languages = ["en", "fr"];
    private static readonly NoteWriter Robin = new("coordinator:robin", "Robin");
    private static readonly AnnouncementText English = new("en", "A room", "On Friday.");

    private static readonly AnnouncementDraft Draft = new([English, new AnnouncementText("fr", "Une salle", "Vendredi.")], Audience.Everybody);

    private static Announcement Written => AnnouncementDecisions.Write(A.ProgramId, Draft, [], Languages, Robin, Given.Now).Value!;

    [Fact]
    public void Each_reader_gets_their_language_and_who_reads_another_gets_the_first()
    {
        Assert.Equal(("A room", "Une salle", "A room"), (Written.For("en-GB").Subject, Written.For("fr").Subject, Written.For("de").Subject));
        Assert.Equal("A room", Written.For(language: null).Subject);
    }

    [Fact]
    public void One_press_of_a_button_is_one_message()
    {
        var again = AnnouncementDecisions.Write(A.ProgramId, Draft, [Written], Languages, Robin, Given.Now.AddSeconds(20));
        var later = AnnouncementDecisions.Write(A.ProgramId, Draft, [Written], Languages, Robin, Given.Now.AddHours(1));

        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
        Assert.NotNull(later.Value);
    }

    [Fact]
    public void Words_that_are_missing_too_long_or_in_an_unknown_language_are_named()
    {
        Assert.Equal(["said"], Fields(Draft with { Said = [new AnnouncementText("en", " ", "")] }));
        Assert.Equal(["said[0].subject"], Fields(Draft with { Said = [English with { Subject = "two\nlines" }] }));
        Assert.Equal(["said[0].text"], Fields(Draft with { Said = [English with { Text = new string('x', PersonMessage.LongestText + 1) }] }));
        Assert.Equal(["said[1].language"], Fields(Draft with { Said = [English, English with { Subject = "Again" }] }));
        Assert.Equal(["said[0].language"], Fields(Draft with { Said = [English with { Language = "xx" }] }));
    }

    [Fact]
    public void It_goes_out_once_at_the_last_time_that_was_said()
    {
        var first = AnnouncementDecisions.Schedule(Written, Given.Now.AddDays(1), Given.Now).Value!;
        var second = AnnouncementDecisions.Schedule(first, Given.Now.AddDays(2), Given.Now).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, AnnouncementDecisions.Schedule(second, Given.Now.AddDays(2), Given.Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.Stale, AnnouncementDecisions.Begin(second, first.Timer, isOver: false).Refusal!.Reason);
        Assert.Equal(AnnouncementState.CalledOff, AnnouncementDecisions.Begin(second, second.Timer, isOver: true).Value!.State);
        var begun = AnnouncementDecisions.Begin(second, second.Timer, isOver: false).Value!;
        Assert.Equal(RefusalReason.AlreadyDone, AnnouncementDecisions.Schedule(begun, at: null, Given.Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, AnnouncementDecisions.CallOff(begun).Refusal!.Reason);
        Assert.Equal(
            (AnnouncementState.Sent, 7),
            AnnouncementDecisions.Finish(begun, recipients: 7, Given.Now).Value is { } sent ? (sent.State, sent.Recipients) : default);
    }

    [Fact]
    public void Times_past_or_more_than_a_year_ahead_are_refused()
    {
        Assert.Equal("at", AnnouncementDecisions.Schedule(Written, Given.Now.AddMinutes(-1), Given.Now).Refusal!.Fields[0].Field);
        Assert.Equal("at", AnnouncementDecisions.Schedule(Written, Given.Now.AddDays(400), Given.Now).Refusal!.Fields[0].Field);
    }

    [Fact]
    public void Who_changes_words_that_were_changed_since_looks_again_and_what_is_called_off_stays_so()
    {
        var changed = AnnouncementDecisions.Change(Written, Draft with { Said = [English] }, version: 1, Languages).Value!;

        Assert.Equal(2, changed.Version);
        Assert.Equal(RefusalReason.Stale, AnnouncementDecisions.Change(changed, Draft, version: 1, Languages).Refusal!.Reason);
        var off = AnnouncementDecisions.CallOff(changed).Value!;
        Assert.Equal(RefusalReason.WrongStage, AnnouncementDecisions.Schedule(off, at: null, Given.Now).Refusal!.Reason);
    }

    [Fact]
    public void An_audience_is_narrowed_by_all_that_is_said_of_it()
    {
        var mentor = Given.Mentor with { Stage = EnrollmentStage.Ready };
        var mentee = Given.Mentee with { Stage = EnrollmentStage.Ready };

        Assert.True(Audience.Everybody.Has(mentor, site: null));
        Assert.False(Audience.Everybody.Has(mentee with { Stage = EnrollmentStage.Left }, site: null));
        Assert.False(Audience.Everybody.Has(mentee with { Stage = EnrollmentStage.Planned }, site: null));
        Assert.False(new Audience { Roles = [ProgramRole.Mentee] }.Has(mentor, site: null));
        Assert.True(new Audience { Sites = ["lyon "] }.Has(mentor, "Lyon"));
        Assert.False(new Audience { Sites = ["Lyon"] }.Has(mentor, site: null));
        Assert.Equal((true, false), (new Audience { Unmatched = true }.Has(mentee, null), new Audience { Unmatched = true }.Has(mentor, null)));
        Assert.True(new Audience { MentorsWithoutMentee = true }.Has(mentor, site: null));
        Assert.False(new Audience { MentorsWithoutMentee = true }.Has(mentor with { Stage = EnrollmentStage.Matched }, site: null));
        Assert.False(new Audience { PersonIds = [mentee.PersonId] }.Has(mentor, site: null));
        Assert.True(new Audience { Stages = [EnrollmentStage.Left] }.Has(mentee with { Stage = EnrollmentStage.Left }, site: null));
    }

    private static IEnumerable<string> Fields(AnnouncementDraft draft) =>
        AnnouncementDecisions.Write(A.ProgramId, draft, [], Languages, Robin, Given.Now).Refusal!.Fields.Select(error => error.Field);
}
