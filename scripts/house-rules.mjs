// Lint rules of this house that no plugin has.

/** @type {import('eslint').Rule.RuleModule} */
const reasonedDisable = {
  meta: { type: 'suggestion', messages: { noReason: 'Say why: `eslint-disable-… rule -- the reason`.' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const isDirective = /^\s*eslint-disable/.test(comment.value);
          if (isDirective && !/\s--\s+\S/.test(comment.value) && comment.loc) {
            context.report({ loc: comment.loc, messageId: 'noReason' });
          }
        }
      },
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const houseRules = { rules: { 'reasoned-disable': reasonedDisable } };
