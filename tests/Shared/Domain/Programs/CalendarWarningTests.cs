using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

public sealed class CalendarWarningTests
{
    // A Monday.
    private static readonly DateTimeOffset Opens = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly ProgramCalendar Sound = new(Opens, Opens.AddDays(21), Opens.AddDays(29), Opens.AddDays(211));

    [Fact]
    public void Nothing_is_said_of_sound_dates() => Assert.Empty(Of(Sound));

    [Fact]
    public void Weekends_holidays_and_evenings_are_named_with_their_field()
    {
        Assert.Equal(("calendar.recruitmentCloses", "calendar-warnings.weekend"), Only(Sound with { RecruitmentCloses = Opens.AddDays(20) }));
        Assert.Equal(("calendar.ends", "calendar-warnings.holiday"), Only(Sound with { Ends = new DateTimeOffset(2027, 7, 14, 9, 0, 0, TimeSpan.Zero) }));
        Assert.Equal(("calendar.launchEvent", "calendar-warnings.outside-work"), Only(Sound with { LaunchEvent = Opens.AddDays(35).AddHours(8) }));
        Assert.Equal(("calendar.launchEvent", "calendar-warnings.outside-work"), Only(Sound with { LaunchEvent = Opens.AddDays(35).AddHours(-4) }));
    }

    [Fact]
    public void Too_little_time_is_named()
    {
        Assert.Contains(("calendar.recruitmentCloses", "calendar-warnings.recruitment-short"), Of(Sound with { RecruitmentCloses = Opens.AddDays(10) }));
        Assert.Contains(("calendar.matchingOn", "calendar-warnings.no-time-to-train"), Of(Sound with { MatchingOn = Opens.AddDays(24) }));
        Assert.Contains(("calendar.ends", "calendar-warnings.short"), Of(Sound with { Ends = Opens.AddDays(70) }));
        Assert.Contains(("calendar.midpointEvent", "calendar-warnings.midpoint-early"), Of(Sound with { MidpointEvent = Opens.AddDays(21) }));
        Assert.Contains(("calendar.roundEvery", "calendar-warnings.rounds-overlap"), Of(Sound with { RoundEvery = TimeSpan.FromDays(7) }));
        Assert.Contains(("calendar.roundEvery", "calendar-warnings.last-round-late"), Of(Sound with { RoundEvery = TimeSpan.FromDays(170) }));
        Assert.Contains(("calendar.closingEvent", "calendar-warnings.closing-late"), Of(Sound with { ClosingEvent = Opens.AddDays(212) }));
    }

    [Fact]
    public void A_program_without_training_needs_no_week_before_its_round()
    {
        var calendar = Sound with { MatchingOn = Opens.AddDays(24) };

        Assert.DoesNotContain(("calendar.matchingOn", "calendar-warnings.no-time-to-train"), Of(calendar, StructureLevel.Light));
        Assert.Contains(
            ("calendar.matchingOn", "calendar-warnings.no-time-to-answer"), Of(Sound with { MatchingOn = Opens.AddDays(22) }, StructureLevel.Light));
    }

    [Fact]
    public void Of_what_no_calendar_reaches_nothing_is_said()
    {
        Assert.Empty(CalendarWarnings.Of(new ProgramDefinition()));
        Assert.Empty(Of(Sound with { Ends = DateTimeOffset.MaxValue }));
        Assert.Empty(Of(Sound with { RoundEvery = TimeSpan.Zero }));
        Assert.Empty(CalendarWarnings.Of(A.Program(Opens) with { Zone = "Mars/Base" }));
    }

    [Theory]
    [InlineData("2027-03-29", "Europe/Paris")] // Easter Monday
    [InlineData("2027-05-06", "Europe/Paris")] // Ascension
    [InlineData("2027-03-26", "America/Toronto")] // Good Friday
    [InlineData("2027-05-31", "Europe/London")] // the last Monday of May
    [InlineData("2027-11-25", "America/New_York")] // Thanksgiving
    [InlineData("2027-12-25", "Asia/Tokyo")]
    public void Holidays_are_known_where_the_zone_tells_the_country(string day, string zone) =>
        Assert.True(PublicHolidays.IsHoliday(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), zone));

    private static (string Field, string Key) Only(ProgramCalendar calendar) => Assert.Single(Of(calendar));

    private static IReadOnlyList<(string Field, string Key)> Of(ProgramCalendar calendar, StructureLevel level = StructureLevel.Standard) =>
        [.. CalendarWarnings.Of(A.Program(Opens) with { Calendar = calendar, Level = level }).Select(warning => (warning.Field, warning.Words.Key))];
}
