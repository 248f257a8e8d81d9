using System.Text;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Localization;
using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Settings;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Rehearsal;

/// <summary>No definition makes the rules stumble, and none that keeps them makes a program fail.</summary>
public sealed class DefinitionFuzzTests
{
    private const int Seed = 15;

    private const int Mutated = 20_000;

    private const int MutatedBriefly = 2_000;

    /// <summary>Rehearsed by `make fuzz`; `make test` has a part of them, of short programs.</summary>
    private const int Many = 100;

    private const int Few = 5;

    private static readonly TimeSpan Short = TimeSpan.FromDays(150);

    private static readonly DateTimeOffset Opens = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly ProgramDefinition Cohort = A.Program(Opens) with
    {
        Policy = ProgramPolicy.Default,
        Matching = MatchingSettings.Default,
        MeetingLink = "https://example.com/room",
        SizeCap = 8,
    };

    private static readonly ProgramCalendar Brief = Cohort.Calendar! with
    {
        RecruitmentCloses = Opens.AddDays(14),
        MatchingOn = Opens.AddDays(14),
        MidpointEvent = Opens.AddDays(60),
        Ends = Opens.AddDays(120),
    };

    private static readonly ProfileSettings AsksMuch = new()
    {
        Goals = [new ProgramGoal("team", "Lead my first team")],
        Questions =
        [
            new ProgramQuestion("plan", ProgramQuestionKind.Scale, "How much do you plan?") { Required = true, Use = AnswerUse.More },
            new ProgramQuestion("begin", ProgramQuestionKind.Choice, "How would you begin?")
            {
                Required = true,
                Use = AnswerUse.Must,
                Choices = [new QuestionChoice("now", "At once"), new QuestionChoice("later", "With a plan")],
            },
        ],
        AsksLikeness = true,
        Background = ["function"],
        SeekDifference = true,
    };

    private static readonly ProgramDefinition[] Samples =
    [
        Cohort,
        Cohort with { Form = ProgramForm.Peer, Calendar = Brief },
        Cohort with { Form = ProgramForm.Reverse, Calendar = Brief with { RoundEvery = TimeSpan.FromDays(28) } },
        Cohort with
        {
            Calendar = Brief with { Ends = null, MidpointEvent = null, RoundEvery = TimeSpan.FromDays(28), MentorshipLength = TimeSpan.FromDays(60) },
        },
        Cohort with { Form = ProgramForm.Circle, Circles = CircleSettings.Usual, Calendar = Brief },
        Cohort with
        {
            Way = WorkingWay.Writing,
            Calendar = Brief,
            Matching = MatchingSettings.Default with { AsksBefore = AskedBefore.Both, MentorsPerMentee = 2 },
            Profile = AsksMuch,
            Introductions = IntroductionPolicy.Usual,
        },
        Cohort with { SingleMeetings = true, Calendar = Brief, Speed = [new SpeedPlan(Opens.AddDays(12))] },
    ];

    [Fact]
    public void Mutated_definitions_are_taken_or_refused_with_a_field_and_a_rule_for_each_fault()
    {
        var mutator = new DefinitionMutator(Seed, Samples);
        var (taken, refused) = (0, 0);
        var most = Thorough.Is ? Mutated : MutatedBriefly;
        for (var i = 0; i < most; i++)
        {
            var body = mutator.Next();
            var faults = FaultsOf(body, out _);
            Assert.All(faults, fault => Assert.True(IsSaid(fault), $"{fault} of {Encoding.UTF8.GetString(body)}"));
            (taken, refused) = faults.Count == 0 ? (taken + 1, refused) : (taken, refused + 1);
        }

        Assert.True(taken > most / 20 && refused > most / 20, $"{taken} taken and {refused} refused show little.");
    }

    [Fact]
    public async Task What_the_rules_take_is_lived_through_without_a_failure()
    {
        var number = 0;
        foreach (var definition in Accepted().Take(Thorough.Is ? Many : Few))
        {
            var settings = new RehearsalSettings(People: 8, RehearsalSettings.FewestMonths, Seed: ++number) { Definition = definition };

            var result = await RehearsalRun.RunAsync(settings);

            Assert.False(
                result.Summary.Proof.Instances.ContainsKey(nameof(OrchestrationRuntimeStatus.Failed)),
                $"An instance of the accepted definition {number} failed, with seed {Seed}.");
        }
    }

    // Only those that a rehearsal takes at the hour before recruitment opens, whatever date a mutation made of that.
    private static IEnumerable<ProgramDefinition> Accepted()
    {
        var mutator = new DefinitionMutator(Seed, Samples);
        for (var i = 0; i < Mutated; i++)
        {
            if (FaultsOf(mutator.Next(), out var definition).Count == 0
                && ProgramDefinitionRules.Check(definition!, definition!.Calendar!.RecruitmentOpens.AddHours(-1)).Refusal is null
                && (Thorough.Is || (definition.Calendar.Ends ?? Opens) - definition.Calendar.RecruitmentOpens < Short))
            {
                yield return RehearsedDefinition.Of(definition);
            }
        }
    }

    private static IReadOnlyList<FieldError> FaultsOf(byte[] body, out ProgramDefinition? definition)
    {
        try
        {
            var read = JsonFile.Read<ProgramDefinition>(body, "program");
            definition = read.Value;
            return definition is null ? read.Refusal!.Fields : ProgramDefinitionRules.Check(definition, Opens.AddHours(-1)).Refusal?.Fields ?? [];
        }
        catch (Exception stumble)
        {
            throw new InvalidOperationException($"The rules stumble over {Encoding.UTF8.GetString(body)}", stumble);
        }
    }

    private static bool IsSaid(FieldError fault) =>
        fault.Field.Length > 0
        && Languages.BuiltIn.English.Language.Messages.ContainsKey(fault.Rule.Key)
        && Languages.BuiltIn.English.Say(fault.Rule).Length > 0;
}
