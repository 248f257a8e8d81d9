using MentorFlow.Domain.Programs;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>The gate before matching.</summary>
internal sealed class TrainingForm : StepForm
{
    private const string Prefix = "policy.training.";

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition)
    {
        var policy = PolicyFields.PolicyOf(definition);
        return
        [
            ("required", StepFields.Tick(policy.Training.Required)),
            ("passMark", StepFields.Number(policy.Training.PassMark * 100)),
            .. PolicyFields.Of(PolicyFields.Training, policy),
        ];
    }

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        var policy = PolicyFields.PolicyOf(known);
        var mark = policy.Training.PassMark;
        var training = policy.Training with
        {
            Required = sent.Ticked("required"),
            PassMark = sent.Text("passMark") == StepFields.Number(mark * 100) ? mark : sent.Decimal("passMark", mark * 100) / 100,
        };
        return PolicyFields.With(known, PolicyFields.Read(sent, PolicyFields.Training, policy with { Training = training }));
    }

    public override bool Owns(string field) => field.StartsWith(Prefix, StringComparison.Ordinal);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent) =>
        PolicyFields.RungOf(PolicyFields.Training, field) ?? (field.StartsWith(Prefix, StringComparison.Ordinal) ? field[Prefix.Length..] : field);
}
