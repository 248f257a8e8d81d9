using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Fairness;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Tracks;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>What a person says about themselves, without the help of a manager (R22).</summary>
public sealed class ProfileScreen(ParticipantAccess access, EnrollmentActs acts, ProfileActs profiles, TrackActs tracks)
{
    private const string Route = "m/profile/{program}";
    private const string DraftRoute = Route + "/draft";
    private const int PeopleAsked = 300;
    private const int SkillsOffered = 80;

    [Function("ShowProfile")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant =>
            {
                if (!CanWrite(participant.Enrollment))
                {
                    return Page.SeeOther(request, Paths.Invitation(program));
                }

                var draft = await profiles.FindDraftAsync(program, participant.PersonId, cancellation);
                var state = draft is not null ? ProfileForm.Of(draft) : await StateOfAsync(participant, request.Texts(), cancellation);
                var people = await access.Store.SuggestPeopleAsync(participant.PersonId, cancellation);
                return await ShowAsync(request, participant, state, people, draft, cancellation);
            },
            cancellation);

    [Function("SaveProfile")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (form[ProfileForm.Step] == ProfileForm.Later && CanWrite(participant.Enrollment))
                {
                    await profiles.KeepDraftAsync(program, participant.PersonId, ProfileForm.FieldsOf(form), cancellation);
                    return Page.SeeOther(request, Paths.Profile(program).With(Done.ProfileKept));
                }

                var asked = participant.Program.Profile;
                var (typed, unreadable) = ProfileForm.Read(form, participant.Enrollment.Role, asked, request.Texts(), request.Languages());
                var picked = await access.Store.PickPeopleAsync(participant.PersonId, typed.DeclaredConflicts, cancellation);
                var profile = typed with { DeclaredConflicts = picked.PersonIds };
                if (picked.Unknown.Count > 0)
                {
                    unreadable = [.. unreadable, new FieldError("declaredConflicts", "rules.nobody-called", ("names", picked.Unknown))];
                }

                var offered = await TracksAsync(participant, cancellation);
                var chosen = form[ProfileForm.Track].ToString() is { Length: > 0 } id ? id : null;
                if (chosen is not null && offered.All(track => track.TrackId != chosen))
                {
                    unreadable = [.. unreadable, new FieldError(ProfileForm.Track, "rules.choose-one")];
                }

                unreadable = [.. unreadable, .. LevelField.Check(form, participant)];
                if (unreadable.Count > 0)
                {
                    var places = participant.Program.Matching.PlacesOf(participant.Enrollment.Role);
                    var broken = ProfileRules.Check(profile, participant.Enrollment.Role, places).Where(error => IsNew(error, unreadable));
                    return await BackAsync([.. unreadable, .. broken]);
                }

                var saved = await acts.SaveProfileAsync(program, participant.PersonId, profile, cancellation);
                if (saved.Value is not null && form.ContainsKey(ProfileForm.Track) && (chosen is not null || participant.Enrollment.Track is not null))
                {
                    await tracks.ChooseAsync(program, participant.PersonId, chosen, cancellation);
                }

                return saved switch
                {
                    { Refusal.Reason: RefusalReason.Invalid } => await BackAsync(saved.Refusal.Fields),
                    { Value: not null } => Page.SeeOther(request, Paths.ProfileEffect(program).With(Done.ProfileSaved)),
                    _ => Page.SeeOther(request, Paths.Invitation(program)),
                };

                async Task<IResult> BackAsync(IReadOnlyList<FieldError> errors)
                {
                    var people = picked.Like.Count > 0 ? picked.Like : await access.Store.SuggestPeopleAsync(participant.PersonId, cancellation);
                    return await ShowAsync(request, participant, FormState.Sent(form, errors), people, draft: null, cancellation);
                }
            },
            cancellation);

    /// <summary>Where the form's address is asked for again, it is the page of the profile.</summary>
    [Function("DropProfileDraftAgain")]
    public static IResult BackToPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = DraftRoute)] HttpRequest request, string program) =>
        Page.SeeOther(request, Paths.Profile(program));

    [Function("DropProfileDraft")]
    public Task<IResult> DropAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = DraftRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                await profiles.DropDraftAsync(program, participant.PersonId, cancellation);
                return Page.SeeOther(request, Paths.Profile(program).With(Done.ProfileDropped));
            },
            cancellation);

    private static bool CanWrite(Enrollment enrollment) =>
        enrollment is { IsOpen: true, Stage: not (EnrollmentStage.Planned or EnrollmentStage.Invited or EnrollmentStage.Waitlisted) };

    private async Task<FormState> StateOfAsync(Participant participant, Texts texts, CancellationToken cancellation) => ProfileForm.Of(
        await NamedAsync(participant.Enrollment.Profile, cancellation),
        (await access.Store.FindAsync(PersonWish.KeyOf(participant.PersonId), cancellation))?.Value,
        participant.Person,
        participant.Enrollment.Role,
        participant.Enrollment.Track,
        participant.Program.Profile,
        texts);

    private async Task<IResult> ShowAsync(
        HttpRequest request,
        Participant participant,
        FormState state,
        IReadOnlyList<string> people,
        ProfileDraft? draft,
        CancellationToken cancellation)
    {
        var others = await OthersAsync(participant.ProgramId, cancellation);
        return Page.Show<ProfilePage, ProfileModel>(
            request,
            new ProfileModel(participant, state, await SkillsAsync(others, request.Texts().Language.Tag, cancellation), people)
            {
                Draft = draft,
                Backgrounds = BackgroundsOf(others),
                Tracks = await TracksAsync(participant, cancellation),
                Fairness = await FairnessPart.OfAsync(access.Store, participant.ProgramId, participant.PersonId, cancellation),
            },
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    // One message a fault: what the form could not read breaks a rule, too.
    private static bool IsNew(FieldError error, IReadOnlyList<FieldError> unreadable) => unreadable.All(other => other.Field != error.Field);

    private async Task<Profile?> NamedAsync(Profile? profile, CancellationToken cancellation) => profile is null
        ? null
        : profile with { DeclaredConflicts = await access.Store.NamesOfAsync(profile.DeclaredConflicts, cancellation) };

    // Those that are for them, and the one that a coordinator put them into.
    private async Task<IReadOnlyList<Track>> TracksAsync(Participant participant, CancellationToken cancellation) =>
    [
        .. (await access.Store.TracksAsync(participant.ProgramId, cancellation)).Where(track =>
            track.TrackId == participant.Enrollment.Track
            || track.IsFor(participant.Enrollment.Role, participant.Person.Site, participant.Person.Team)),
    ];

    private ValueTask<List<Profile>> OthersAsync(string program, CancellationToken cancellation) =>
        access.Store.QueryAsync(Partition.Program(program), new DocumentQuery<Enrollment>(Limit: PeopleAsked), cancellation)
            .Select(enrollment => enrollment.Value.Profile)
            .OfType<Profile>()
            .ToListAsync(cancellation);

    // What few say tells of whom it is: nobody is shown where somebody comes from.
    private static Dictionary<string, IReadOnlyList<string>> BackgroundsOf(IEnumerable<Profile> others) => others
        .SelectMany(profile => profile.Background ?? new Dictionary<string, string>())
        .GroupBy(said => said.Key, said => said.Value, StringComparer.Ordinal)
        .ToDictionary(
            name => name.Key,
            name => (IReadOnlyList<string>)
            [
                .. name.GroupBy(word => word.Trim(), StringComparer.OrdinalIgnoreCase)
                    .Where(said => said.Count() >= Withholding.SmallestGroup)
                    .Select(said => said.Key)
                    .Take(SkillsOffered)
                    .Order(StringComparer.OrdinalIgnoreCase),
            ],
            StringComparer.Ordinal);

    // What others have named already, and what is on the list: two who mean the same should say the same.
    private async Task<IReadOnlyList<string>> SkillsAsync(IEnumerable<Profile> others, string language, CancellationToken cancellation)
    {
        var list = await access.Store.SkillsAsync(cancellation);
        var names = new SkillNames(list);
        var typed = others
            .SelectMany(profile => profile.Offers.Concat(profile.Needs))
            .ToList();
        var spellings = names.Spellings(typed);
        return
        [
            .. typed.CountBy(names.KeyOf)
                .OrderByDescending(skill => skill.Value)
                .Select(skill => names.NameOf(spellings[skill.Key], language))
                .Concat((list?.Skills ?? []).Select(skill => skill.NameIn(language)))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(SkillsOffered)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
    }
}

/// <param name="Skills">To suggest.</param>
/// <param name="People">Names to suggest.</param>
public sealed record ProfileModel(Participant Participant, FormState State, IReadOnlyList<string> Skills, IReadOnlyList<string> People)
{
    /// <summary>What they began and have not saved; null for nothing.</summary>
    public ProfileDraft? Draft { get; init; }

    /// <summary>What others said of their background, by what it is about; to suggest.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Backgrounds { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The parts of the program that they can choose; none for most.</summary>
    public IReadOnlyList<Track> Tracks { get; init; } = [];

    /// <summary>What is asked for fairness figures, apart from the profile; null for nothing.</summary>
    public FairnessPart? Fairness { get; init; }
}
