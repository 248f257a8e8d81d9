using System.Globalization;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Programs;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>One step of the set-up: its fields, what they say of a program, and which of the rules' errors are its own.</summary>
internal abstract partial class StepForm
{
    public static IReadOnlyDictionary<DraftStep, StepForm> All { get; } = new Dictionary<DraftStep, StepForm>
    {
        [DraftStep.Basics] = new BasicsForm(),
        [DraftStep.Objectives] = new ObjectivesForm(),
        [DraftStep.People] = new PeopleForm(),
        [DraftStep.Calendar] = new CalendarForm(),
        [DraftStep.Matching] = new MatchingForm(),
        [DraftStep.Asked] = new AskedForm(),
        [DraftStep.Training] = new TrainingForm(),
        [DraftStep.Rhythm] = new RhythmForm(),
        [DraftStep.Events] = new EventsForm(),
        [DraftStep.Words] = new WordsForm(),
        [DraftStep.Before] = new BeforeForm(),
    };

    /// <summary>Where a field of the definition is answered; the last step, which looks over all, for one that none of them asks for.</summary>
    /// <param name="field">With its path.</param>
    public static DraftStep StepOf(string field) =>
        All.Where(step => step.Value.Owns(field)).Select(step => step.Key).DefaultIfEmpty(DraftStep.Overview).First();

    /// <summary>The fields as they are first shown.</summary>
    public abstract IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition);

    /// <summary>What the program is with this step's answers. What cannot be read stays what it was, and the form remembers it.</summary>
    public abstract ProgramDefinition Read(SentStep sent, ProgramDefinition known);

    /// <summary>Whether a field of the definition is answered here.</summary>
    /// <param name="field">With its path ("objectives[0].target").</param>
    public abstract bool Owns(string field);

    /// <summary>The step's own name of a field of the definition.</summary>
    /// <param name="definition">As it was saved.</param>
    /// <param name="sent">Knows where rows stand; null for a form that was not sent.</param>
    public virtual string InForm(string field, ProgramDefinition definition, SentStep? sent) => field;

    /// <summary>"objectives[1].target" becomes the field "target" in the row where the second objective stands; a list in a row is one field.</summary>
    /// <param name="list">In the definition ("objectives").</param>
    /// <param name="row">In the form ("objective").</param>
    protected static string InRow(string field, string list, string row, SentStep? sent)
    {
        if (Item().Match(field) is not { Success: true } match || match.Groups["list"].Value != list)
        {
            return field;
        }

        var item = int.Parse(match.Groups["item"].Value, CultureInfo.InvariantCulture);
        return SentStep.Name(row, sent?.RowOf(row, item) ?? item, match.Groups["field"].Value);
    }

    [GeneratedRegex(@"^(?<list>\w+)\[(?<item>\d{1,4})\]\.(?<field>\w+)(\[\d+\])?\z")]
    private static partial Regex Item();
}
