using MentorFlow.Domain.Links;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>
/// What a link was mailed for, beside the page that it leads to: the next step of the same act. The rest of a person's pages asks for more than a link.
/// </summary>
internal static class LinkReach
{
    /// <returns>Beginnings of paths; none for a link to one's own page, which is everything.</returns>
    public static IReadOnlyList<string> Of(Link link) => link.Purpose is LinkPurpose.Home
        ? []
        : [LinkSubject.PathOf(link)!.Split('?')[0], .. BesideOf(link)];

    private static IReadOnlyList<string> BesideOf(Link link) => (link.Purpose, link.Objects) switch
    {
        // A yes leads on to the profile, which has nothing in it yet.
        (LinkPurpose.Invitation or LinkPurpose.SignUp or LinkPurpose.PersonalInvitation or LinkPurpose.Nomination, [var program, ..]) =>
            [.. OfProfile(program), .. OfTraining(program)],
        (LinkPurpose.Profile, [var program]) => OfProfile(program),
        (LinkPurpose.Training, [var program]) => OfTraining(program),
        (LinkPurpose.Session, [var program, var session, ..]) =>
            [Paths.DeviceCheck(program, session), Paths.DeviceHelp(program, session), Paths.AgendaAssistant(program, session)],
        (LinkPurpose.DeviceCheck, [var program, var session]) => [Paths.Session(program, session), Paths.DeviceHelp(program, session)],
        (LinkPurpose.Goals, [var program, var mentorship, ..]) =>
            [Paths.Goals(program, mentorship), $"/m/goal/{program}/{mentorship}", Paths.GoalAssistant(program, mentorship)],
        (LinkPurpose.Proposal or LinkPurpose.Choice or LinkPurpose.CircleSeat or LinkPurpose.Introduction, [var program, ..]) =>
            [$"{Paths.Photo(program)}/of"],
        (LinkPurpose.Leave, [var program, var mentorship]) => [Paths.Reflect(program, mentorship)],
        _ => [],
    };

    private static IReadOnlyList<string> OfProfile(string program) =>
    [
        Paths.Profile(program), Paths.ProfileEffect(program), Paths.SkillLevels(program), Paths.Likeness(program),
    ];

    private static IReadOnlyList<string> OfTraining(string program) =>
        [Paths.Training(program), $"/m/module/{program}", Paths.Quiz(program), Paths.Baseline(program)];
}
