using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>The list of people: its columns, the questions that are asked of it, what narrows it.</summary>
internal static class PeopleList
{
    public const string Program = "program";

    public static ListOf<ListedPerson> Of(Texts texts, IReadOnlyList<ProgramListing> programs)
    {
        var names = programs.ToDictionary(program => program.ProgramId, program => program.Name);
        var going = programs.Where(IsGoing).Select(program => program.ProgramId).ToHashSet();
        return new ListOf<ListedPerson>(Columns(texts, names))
        {
            Searched = person => person.Searched,
            Views =
            [
                new("", texts["console-people.views.all"], _ => true),
                new("guests", texts["console-people.views.guests"], person => person.Entry is { IsGuest: true, Standing: not Standing.Left }),
                new("on-leave", texts["console-people.views.on-leave"], person => person.Entry.Standing is Standing.OnLeave),
                new("left", texts["console-people.views.left"], person => person.Entry.Standing is Standing.Left),
                new("in-none", texts["console-people.views.in-none"], person => person.Entry.Standing is not Standing.Left && !IsInAny(person, going)),
            ],
            Filters =
            [
                new(
                    Program, texts["console-people.program"], texts["console-people.every-program"],
                    [.. programs.Select(program => new Choice(program.ProgramId, program.Name))],
                    (person, program) => person.Entry.Programs?.Contains(program) == true),
            ],
        };
    }

    /// <summary>Whether somebody can still be invited to it.</summary>
    public static bool IsGoing(ProgramListing program) => program.Status is ProgramStatus.Draft or ProgramStatus.Running;

    private static bool IsInAny(ListedPerson person, HashSet<string> programs) => person.Entry.Programs?.Any(programs.Contains) == true;

    private static IReadOnlyList<Column<ListedPerson>> Columns(Texts texts, Dictionary<string, string> names) =>
    [
        new("name", texts["console-people.name"], person => person.Entry.Name) { Href = person => ConsolePaths.Person(person.Entry.PersonId) },
        new("mail", texts["console-people.mail"], person => person.Entry.Email),
        new("team", texts["console-people.team"], person => person.Entry.Team),
        new("site", texts["console-people.site"], person => person.Entry.Site),
        new("standing", texts["console-people.standing"], person => IsUsual(person) ? texts.Of(Standing.Active) : null)
        {
            Order = person => (int)person.Entry.Standing,
            Badge = person => IsUsual(person) ? null
                : person.Entry.Standing is Standing.Active ? (texts["console-people.guest.badge"], "")
                : (texts.Of(person.Entry.Standing), "warn"),
            Value = person => person.Entry is { IsGuest: true, Standing: Standing.Active }
                ? texts["console-people.guest.badge"]
                : texts.Of(person.Entry.Standing),
        },
        new("programs", texts["console-people.programs"], person => texts.List(Programs(person, names)))
        {
            Order = person => Folded.Of(string.Join('\n', Programs(person, names))) is { Length: > 0 } programs ? programs : null,
        },
    ];

    private static bool IsUsual(ListedPerson person) => person.Entry is { Standing: Standing.Active, IsGuest: false };

    private static IReadOnlyList<string> Programs(ListedPerson person, Dictionary<string, string> names) =>
        [.. (person.Entry.Programs ?? []).Select(names.GetValueOrDefault).OfType<string>()];
}
