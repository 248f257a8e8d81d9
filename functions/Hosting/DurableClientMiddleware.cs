using System.Reflection;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>Brings the client that a function has as its <c>[DurableClient]</c> parameter to the one port through which decisions reach instances.</summary>
internal sealed class DurableClientMiddleware(Instances instances) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        foreach (var binding in context.FunctionDefinition.InputBindings.Values)
        {
            if (binding.Type.Equals("durableClient", StringComparison.OrdinalIgnoreCase)
                && (await context.BindInputAsync<DurableTaskClient>(binding)).Value is { } client)
            {
                instances.Use(client);
            }
        }

        await next(context);
    }

    /// <summary>What stands on the parameter's attribute, for who binds without a parameter: a middleware.</summary>
    internal sealed class Converter(IServiceProvider services) : IInputConverter
    {
        private static readonly Type Theirs = typeof(DurableClientAttribute).GetCustomAttribute<InputConverterAttribute>()!.ConverterType;

        private readonly Lazy<IInputConverter> theirs = new(() => (IInputConverter)ActivatorUtilities.CreateInstance(services, Theirs));

        public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) => context.TargetType == typeof(DurableTaskClient)
            ? theirs.Value.ConvertAsync(context)
            : ValueTask.FromResult(ConversionResult.Unhandled());
    }
}
