using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>Who is expected at which time and place of an event.</summary>
public sealed class EventScheduleTests
{
    private const ProgramMomentKind Kind = ProgramMomentKind.MidpointEvent;
    private const string Montreal = "America/Toronto";
    private const string Paris = "Europe/Paris";

    // The clocks of Toronto change two days after that, and those of Paris two weeks later.
    private static readonly DateOnly Day = new(2027, 3, 12);

    private static readonly DateTimeOffset Joint = new(2027, 3, 12, 15, 0, 0, TimeSpan.Zero);

    private static readonly MentoringProgram Program = Given.Program with { Calendar = Given.Program.Calendar with { MidpointEvent = Joint } };

    private static readonly EventTrack Mentors = new(Day, new TimeOnly(13, 0), Paris, ProgramRole.Mentor);

    private static readonly EventTrack AtMontreal = new(Day, new TimeOnly(9, 0), Montreal, Sites: ["Montréal"]);

    private static readonly EventTrack MentorsAtMontreal = new(Day, new TimeOnly(10, 0), Montreal, ProgramRole.Mentor, ["montréal"]);

    [Theory]
    [InlineData(ProgramRole.Mentee, "Paris", "15:00")]
    [InlineData(ProgramRole.Mentee, null, "15:00")]
    [InlineData(ProgramRole.Mentee, " MONTRÉAL ", "14:00")]
    [InlineData(ProgramRole.Mentor, "Paris", "12:00")]
    [InlineData(ProgramRole.Mentor, "Montréal", "15:00")]
    public void A_person_is_expected_at_the_track_of_their_role_and_site_or_else_with_everybody(ProgramRole role, string? site, string hour)
    {
        var schedule = With(Mentors, AtMontreal, MentorsAtMontreal);

        Assert.Equal(Hour(hour), TimeOnly.FromDateTime(schedule.For(role, site).StartsAt.UtcDateTime));
    }

    [Theory]
    [InlineData(12, "14:00")]
    [InlineData(15, "13:00")]
    public void Nine_at_a_site_is_nine_there_before_and_after_its_clocks_change(int day, string hour)
    {
        var track = AtMontreal with { Day = new DateOnly(2027, 3, day) };

        Assert.Equal(Hour(hour), TimeOnly.FromDateTime(track.StartsAt.UtcDateTime));
    }

    [Fact]
    public void A_time_that_the_clock_skips_comes_later_by_the_gap() =>
        Assert.Equal(
            new DateTimeOffset(2027, 3, 14, 7, 30, 0, TimeSpan.Zero),
            new EventTrack(new DateOnly(2027, 3, 14), new TimeOnly(2, 30), Montreal, ProgramRole.Mentor).StartsAt);

    [Fact]
    public void A_track_has_its_own_place_or_the_place_of_the_event()
    {
        var known = new ProgramEvent(A.ProgramId, Kind, new Uri("https://meet.example.com/all"))
        {
            Tracks = [Mentors with { Address = "Room 4" }, AtMontreal with { Link = "https://meet.example.com/montreal" }, MentorsAtMontreal],
        };
        var schedule = EventSchedule.Of(Program, Kind, known)!;

        Assert.Equal("Room 4", schedule.For(ProgramRole.Mentor, "Paris").Address);
        Assert.Null(schedule.For(ProgramRole.Mentor, "Paris").Link);
        Assert.Equal(new Uri("https://meet.example.com/montreal"), schedule.For(ProgramRole.Mentee, "Montréal").Link);
        Assert.Equal(new Uri("https://meet.example.com/all"), schedule.For(ProgramRole.Mentor, "Montréal").Link);
        Assert.DoesNotContain(schedule.Tracks, track => track.WantsRoom);
    }

    [Fact]
    public void Where_every_role_has_a_track_nobody_is_expected_with_everybody()
    {
        var mentees = Mentors with { Role = ProgramRole.Mentee, Time = new TimeOnly(14, 0) };

        Assert.Equal(3, With(Mentors, AtMontreal).Tracks.Count);
        Assert.Equal(2, With(Mentors, mentees).Tracks.Count);
    }

    [Fact]
    public void Each_track_has_its_own_moments()
    {
        var early = Mentors with { Day = Day.AddDays(-4) };
        var schedule = With(early);

        Assert.Equal(early.StartsAt.AddDays(-7), schedule.NextAfter(early.StartsAt.AddDays(-8)));
        Assert.Equal(Joint.AddDays(-7), schedule.NextAfter(early.StartsAt.AddDays(-7)));
        Assert.Equal(early.StartsAt.AddDays(-1), schedule.NextAfter(Joint.AddDays(-7)));
        Assert.Equal(Joint.AddHours(2), schedule.NextAfter(Joint));
        Assert.Null(schedule.NextAfter(Joint.AddHours(2)));
    }

    private static TimeOnly Hour(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static EventSchedule With(params IReadOnlyList<EventTrack> tracks) =>
        EventSchedule.Of(Program, Kind, new ProgramEvent(A.ProgramId, Kind) { Tracks = tracks })!;
}
